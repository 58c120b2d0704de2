import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { takeBack } from '@/core/contacts/hand-over'
import { NotFoundError } from '@/core/errors'
import { users } from '@/db/schema/users'
import { identityState } from './identity'
import { lockUser, type LockedUser } from './lock'
import type { UserStatus } from './user'
import { userName } from './user-name'

/**
 * Gives a deactivated user the portal and their contacts back, as it was: who had not accepted the invitation yet is
 * invited again. One who is not deactivated stays as they are.
 * @throws NotFoundError, ForbiddenError for a user of a higher scope, ConflictError (stale version)
 */
export async function reactivateUser(
  actor: Actor,
  id: string,
  { version }: { version?: number } = {},
): Promise<void> {
  demand(actor, 'users.maintain')
  if (!isId(id)) throw new NotFoundError('user')
  await inDomain(actor, async (tx) => {
    const { user } = await lockUser(tx, actor, id, version)
    if (user.status !== 'deactivated') return
    await tx
      .update(users)
      .set({
        status: await statusAgain(tx, actor, user),
        leftBatchId: null,
        version: user.version + 1,
        updatedAt: new Date(),
      })
      .where(and(ownDomain(users, actor), eq(users.id, id)))
    await takeBack(tx, actor, id, user.leftBatchId)
    await recordActivity(tx, actor, {
      kind: 'user.reactivated',
      subjectId: id,
      subjectName: userName(user),
    })
  })
}

async function statusAgain(tx: Tx, actor: Actor, user: LockedUser['user']): Promise<UserStatus> {
  if (!user.identityId || user.lastSignInAt) return 'active'
  const { hasPassword, elsewhere } = await identityState(tx, user.identityId, actor)
  // A password from elsewhere is no acceptance of this domain's invitation.
  return hasPassword && !elsewhere ? 'active' : 'invited'
}
