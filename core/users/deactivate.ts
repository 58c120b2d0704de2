import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId, newId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { seatOf } from '@/core/access/seat'
import { recordActivity } from '@/core/activity/record'
import { handOver, wentElsewhere } from '@/core/contacts/hand-over'
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@/core/errors'
import { users } from '@/db/schema/users'
import { endAccess } from './identity'
import { keepAnOfficeManager, lockUser } from './lock'
import { canSignIn } from './user'
import { userName } from './user-name'

/**
 * Takes the portal away from a user: the sessions end at once, links sent to them open nothing any more. What they own
 * and others have too goes to the successor, the acting person unless it is said; what nobody else has is sealed, or
 * goes there too where personal contacts belong to the company. One who is deactivated already stays so.
 * @throws NotFoundError, ConflictError (stale version; what they owned went to somebody else already)
 * @throws InvalidError for a successor who is none, or who cannot sign in
 * @throws ForbiddenError for oneself, a user of a higher scope, the last Office Manager
 */
export async function deactivateUser(
  actor: Actor,
  id: string,
  { version, successorId }: { version?: number; successorId?: string } = {},
): Promise<void> {
  demand(actor, 'users.maintain')
  if (!isId(id)) throw new NotFoundError('user')
  await inDomain(actor, async (tx) => {
    const locked = await lockUser(tx, actor, id)
    const { user } = locked
    if (user.status === 'deactivated') {
      const heir = await heirOf(tx, actor, id, successorId)
      const isOther = user.leftBatchId !== null && (await wentElsewhere(tx, actor, user.leftBatchId, heir))
      if (isOther) throw new ConflictError(user.version)
      return
    }
    if (version !== undefined && version !== user.version) throw new ConflictError(user.version)
    if (id === actor.userId && actor.homeDomainId === actor.domainId) {
      throw new ForbiddenError('own-deactivation')
    }
    keepAnOfficeManager(locked)
    const heir = await heirOf(tx, actor, id, successorId)
    const batchId = newId()
    await tx
      .update(users)
      .set({ status: 'deactivated', leftBatchId: batchId, version: user.version + 1, updatedAt: new Date() })
      .where(and(ownDomain(users, actor), eq(users.id, id)))
    await endAccess(tx, actor, id)
    await handOver(tx, actor, id, {
      successorId: heir,
      all: actor.domain.companyOwned && heir !== null,
      batchId,
    })
    await recordActivity(tx, actor, {
      kind: 'user.deactivated',
      subjectId: id,
      subjectName: userName(user),
    })
  })
}

/**
 * Who takes over; null when nobody is named by somebody who has no contacts in this domain: then all stays as it is.
 */
async function heirOf(tx: Tx, actor: Actor, leaver: string, successorId: string | undefined) {
  if (successorId === undefined) return seatOf(actor)
  const named = isId(successorId)
    ? await tx
        .select({ status: users.status, scope: users.scope })
        .from(users)
        .where(and(ownDomain(users, actor), eq(users.id, successorId)))
    : []
  const [heir] = named
  const takes = heir !== undefined && heir.status !== 'deactivated' && canSignIn(heir.scope)
  if (!takes || successorId === leaver) throw new InvalidError({ successorId: [{ key: 'unknown-member' }] })
  return successorId
}
