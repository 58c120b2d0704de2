import { and, eq } from 'drizzle-orm'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { checkStreams } from '@/core/live/announce'
import { recordActivity } from '@/core/activity/record'
import { sessions } from '@/db/schema/sessions'
import { users } from '@/db/schema/users'
import type { Membership } from './memberships'

/** Puts a session to work as the person's user in a domain, and writes the sign-in down there. */
export async function enterDomain(
  session: { id: string; address: string },
  membership: Membership,
): Promise<void> {
  const { domainId, userId, name } = membership
  await inDomain({ domainId }, async (tx) => {
    await tx
      .update(sessions)
      .set({ homeDomainId: domainId, userId, domainId })
      .where(eq(sessions.id, session.id))
    await checkStreams(tx, [session.id])
    await tx
      .update(users)
      .set({ lastSignInAt: new Date() })
      .where(and(ownDomain(users, { domainId }), eq(users.id, userId)))
    const actor = {
      domainId,
      userId,
      homeDomainId: domainId,
      name,
      door: 'form' as const,
      address: session.address,
    }
    await recordActivity(tx, actor, { kind: 'sign-in.succeeded', subjectId: userId, subjectName: name })
  })
}
