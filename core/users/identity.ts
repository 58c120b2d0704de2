import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { identities } from '@/db/schema/identities'
import { deleteSessions } from '@/core/sessions/delete'
import { sessionsAt } from '@/core/sessions/list'
import { oneTimeLinks } from '@/db/schema/one-time-links'

/** The identity of an e-mail: the one there is in the installation, or a new one without a password. */
export async function identityFor(tx: Tx, email: string): Promise<string> {
  await tx.insert(identities).values({ id: newId(), email }).onConflictDoNothing()
  const found = await tx.select({ id: identities.id }).from(identities).where(eq(identities.email, email))
  if (!found[0]) throw new Error('an identity just made is not there')
  return found[0].id
}

/** Whether an identity has a password, and whether it is a user in other domains too. */
export async function identityState(
  tx: Tx,
  identityId: string,
  actor: Pick<Actor, 'domainId'>,
): Promise<{ hasPassword: boolean; elsewhere: boolean }> {
  const found = await tx
    .select({ passwordHash: identities.passwordHash })
    .from(identities)
    .where(eq(identities.id, identityId))
  const memberships = await tx.execute<{ domain_id: string }>(
    sql`select domain_id from find_memberships(${identityId})`,
  )
  return {
    hasPassword: Boolean(found[0]?.passwordHash),
    elsewhere: memberships.some((membership) => membership.domain_id !== actor.domainId),
  }
}

/** Ends the sessions that a user of the actor's domain has, and takes back their unused one-time links. */
export async function endAccess(tx: Tx, actor: Pick<Actor, 'domainId'>, userId: string): Promise<void> {
  await deleteSessions(tx, sessionsAt(actor.domainId, userId))
  await tx
    .delete(oneTimeLinks)
    .where(
      and(
        eq(oneTimeLinks.domainId, actor.domainId),
        eq(oneTimeLinks.userId, userId),
        isNull(oneTimeLinks.usedAt),
      ),
    )
}
