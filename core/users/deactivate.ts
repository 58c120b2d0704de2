import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { ForbiddenError, NotFoundError } from '@/core/errors'
import { users } from '@/db/schema/users'
import { endAccess } from './identity'
import { keepAnOfficeManager, lockUser } from './lock'
import { userName } from './user-name'

/**
 * Takes the portal away from a user: the sessions end at once, links sent to them open nothing any more. Nothing of
 * theirs is deleted. One who is deactivated already stays so.
 * @throws NotFoundError, ConflictError (stale version)
 * @throws ForbiddenError for oneself, a user of a higher scope, the last Office Manager
 */
export async function deactivateUser(
  actor: Actor,
  id: string,
  { version }: { version?: number } = {},
): Promise<void> {
  demand(actor, 'users.maintain')
  if (!isId(id)) throw new NotFoundError('user')
  await inDomain(actor, async (tx) => {
    const locked = await lockUser(tx, actor, id, version)
    const { user } = locked
    if (user.status === 'deactivated') return
    if (id === actor.userId && actor.homeDomainId === actor.domainId) {
      throw new ForbiddenError('own-deactivation')
    }
    keepAnOfficeManager(locked)
    await tx
      .update(users)
      .set({ status: 'deactivated', version: user.version + 1, updatedAt: new Date() })
      .where(and(ownDomain(users, actor), eq(users.id, id)))
    await endAccess(tx, actor, id)
    await recordActivity(tx, actor, {
      kind: 'user.deactivated',
      subjectId: id,
      subjectName: userName(user),
    })
  })
}
