import { and, asc, eq, ne, or } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { canEditUser, canSeeUser } from '@/core/access/policy'
import { visibleUsers } from '@/core/access/visible'
import { ConflictError, ForbiddenError, NotFoundError } from '@/core/errors'
import { users } from '@/db/schema/users'

/** A user as the database has it, locked, with the domain's other Office Managers locked too. */
export type LockedUser = {
  user: typeof users.$inferSelect
  /** How many Office Managers would stay if this user were none; `invited` ones have not signed in yet. */
  others: { active: number; invited: number }
}

const isOfficeManager = and(eq(users.scope, 'office-manager'), ne(users.status, 'deactivated'))

/**
 * Loads a user for a change. The domain's Office Managers are locked with it, in the order of their ids, so that two
 * people who remove one each at the same moment cannot remove the last one.
 * @throws NotFoundError for one the actor does not see, ForbiddenError for one of a higher scope,
 * ConflictError when `version` is no longer the one that stands
 */
export async function lockUser(tx: Tx, actor: Actor, id: string, version?: number): Promise<LockedUser> {
  const rows = await tx
    .select()
    .from(users)
    .where(and(ownDomain(users, actor), or(and(visibleUsers(actor), eq(users.id, id)), isOfficeManager)))
    .orderBy(asc(users.id))
    .for('update')
  const user = rows.find((row) => row.id === id)
  if (!user || !canSeeUser(actor, user)) throw new NotFoundError('user')
  if (!canEditUser(actor, user)) throw new ForbiddenError('user-of-higher-scope')
  if (version !== undefined && user.version !== version) throw new ConflictError(user.version)
  const others = rows.filter((row) => row.id !== id && row.scope === 'office-manager')
  return {
    user,
    others: {
      active: others.filter((row) => row.status === 'active').length,
      invited: others.filter((row) => row.status === 'invited').length,
    },
  }
}

/**
 * Refuses to take the last Office Manager from a domain: an active one may go while another active one stays, one
 * who is still invited while any other stays.
 * @throws ForbiddenError `last-office-manager`
 */
export function keepAnOfficeManager({ user, others }: LockedUser): void {
  if (user.scope !== 'office-manager' || user.status === 'deactivated') return
  const staying = user.status === 'active' ? others.active : others.active + others.invited
  if (staying === 0) throw new ForbiddenError('last-office-manager')
}
