import { eq } from 'drizzle-orm'
import { inDomain } from '@/core/access/in-domain'
import type { Scope } from '@/core/access/scope'
import { hashPassword } from '@/core/passwords/hash'
import { findVisit, type Visit } from '@/core/sessions/find'
import { membershipsOf } from '@/core/sessions/memberships'
import { openSession } from '@/core/sessions/sign-in'
import type { Actor, DomainFacts } from '@/core/access/actor'
import { activity } from '@/db/schema/activity'
import { database } from '@/db/client'
import { identities } from '@/db/schema/identities'
import { users } from '@/db/schema/users'
import { createDomain, createUser } from './world'

/** The password of every `personWith`. */
export const PASSWORD = 'a quiet blue bicycle'

/** A user with a password, in a domain of their own unless one is given. */
export async function personWith(scope: Scope = 'basic-user', domain?: DomainFacts) {
  const user = await createUser(domain ?? (await createDomain()), scope)
  await database()
    .update(identities)
    .set({ passwordHash: await hashPassword(PASSWORD) })
    .where(eq(identities.id, user.identityId))
  return user
}

/** Makes the same person a user of another domain too. */
export async function alsoIn(
  person: { identityId: string },
  domain: DomainFacts,
  given: { scope?: Scope; status?: 'active' | 'invited' | 'deactivated' } = {},
): Promise<string> {
  const other = await createUser(domain, given.scope ?? 'basic-user')
  await inDomain({ domainId: domain.id }, (tx) =>
    tx
      .update(users)
      .set({ identityId: person.identityId, status: given.status ?? 'active' })
      .where(eq(users.id, other.userId)),
  )
  return other.userId
}

/** Signs a person in: their session's secret, and the visit it gives. */
export async function signedIn(person: { identityId: string }): Promise<{ token: string; visit: Visit }> {
  const open = (await membershipsOf(person.identityId)).filter((membership) => membership.open)
  const token = await openSession(person.identityId, open, { address: '192.0.2.1', userAgent: 'Test' })
  const visit = await findVisit(token, 'form', '192.0.2.1')
  if (!visit) throw new Error('a session just opened is not there')
  return { token, visit }
}

/** The actor of a person who has just signed in. */
export async function actorOf(person: { identityId: string }): Promise<Actor> {
  const { visit } = await signedIn(person)
  if (!visit.actor) throw new Error('the person has no domain to work in')
  return visit.actor
}

/** The kinds of a domain's activity, oldest first. */
export async function activityOf(domainId: string): Promise<(typeof activity.$inferSelect)[]> {
  return inDomain({ domainId }, (tx) =>
    tx.select().from(activity).where(eq(activity.domainId, domainId)).orderBy(activity.id),
  )
}
