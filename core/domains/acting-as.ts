import { eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { ForbiddenError, NotFoundError } from '@/core/errors'
import { actorOf } from '@/core/jobs/asker'
import { membershipsOf } from '@/core/sessions/memberships'
import { signInEmail } from '@/core/sessions/sign-in-email'
import { database } from '@/db/client'
import { domains } from '@/db/schema/domains'
import { identities } from '@/db/schema/identities'

/**
 * A user as they would be in the domain of that name had they signed in: with the rights they have now, and in their
 * name. For whoever runs commands on the server; nothing else may take a person's word for who they are.
 * @throws NotFoundError when there is no such domain or nobody of that e-mail
 * @throws ForbiddenError when they may not work there
 */
export async function actingAs(domainName: string, typed: string): Promise<Actor> {
  const [domain] = await database()
    .select({ id: domains.id })
    .from(domains)
    .where(eq(domains.name, domainName.toLowerCase()))
  if (!domain) throw new NotFoundError(`There is no domain ${domainName}.`)
  const email = signInEmail(typed)
  const [identity] =
    email === null
      ? []
      : await database().select({ id: identities.id }).from(identities).where(eq(identities.email, email))
  const memberships = identity ? await membershipsOf(identity.id) : []
  if (memberships.length === 0) throw new NotFoundError(`There is no user ${typed}.`)
  const isHere = ({ domainId }: { domainId: string }) => domainId === domain.id
  // Whoever belongs to the domain works there as that user, not as a reseller of another one.
  const homes = memberships.some(isHere) ? memberships.filter(isHere) : memberships
  for (const { domainId, userId, name } of homes) {
    const asked = { domainId: domain.id, actorUserId: userId, actorHomeDomainId: domainId }
    const actor = await actorOf({ ...asked, actorName: name || typed })
    if (actor) return { ...actor, door: 'command-line' }
  }
  throw new ForbiddenError()
}
