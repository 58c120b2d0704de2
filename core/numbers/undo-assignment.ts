import { and, eq, gt, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { NotFoundError } from '@/core/errors'
import { activity } from '@/db/schema/activity'
import { lockNumber } from './lock'
import { addMembers, removeMembers } from './members'

const membersOfEntry = z.array(z.tuple([z.uuid(), z.string()]))
const assignments = ['number.assigned', 'number.unassigned'] as const

function membersIn(details: Record<string, unknown>): [userId: string, createdAt: string][] {
  return membersOfEntry.parse(JSON.parse(String(details.members)))
}

/** Who was assigned to a locked number, or taken off it, after an entry; `again` is whom its own Undo was about. */
async function changedSince(tx: Tx, actor: Actor, numberId: string, entryId: string) {
  const later = await tx
    .select({ details: activity.details })
    .from(activity)
    .where(
      and(
        ownDomain(activity, actor),
        gt(activity.id, entryId),
        eq(activity.subjectId, numberId),
        inArray(activity.kind, assignments),
      ),
    )
  const of = (entries: typeof later) =>
    entries.flatMap(({ details }) => membersIn(details).map(([userId]) => userId))
  const others = new Set(of(later.filter(({ details }) => details.undoes !== entryId)))
  const again = new Set(of(later.filter(({ details }) => details.undoes === entryId)))
  return { others, again }
}

/**
 * Takes back who was assigned to a number, or taken off it, by the actor's own entry of the activity. Who is put back
 * sees the history they saw. Who was assigned or taken off since, by anybody, stays as they are (`kept`).
 * @throws NotFoundError, ForbiddenError
 */
export async function undoAssignment(
  actor: Actor,
  entryId: string,
): Promise<{ numberId: string; kept: number }> {
  demand(actor, 'numbers.maintain')
  if (!isId(entryId) || actor.userId === null) throw new NotFoundError('entry')
  const by = actor.userId
  return inDomain(actor, async (tx) => {
    const [entry] = await tx
      .select({
        id: activity.id,
        kind: activity.kind,
        numberId: activity.subjectId,
        details: activity.details,
      })
      .from(activity)
      .where(
        and(
          ownDomain(activity, actor),
          eq(activity.id, entryId),
          eq(activity.actorUserId, by),
          inArray(activity.kind, assignments),
        ),
      )
    if (!entry?.numberId) throw new NotFoundError('entry')
    const number = await lockNumber(tx, actor, entry.numberId)
    const { others, again } = await changedSince(tx, actor, number.id, entry.id)
    const members = membersIn(entry.details)
    const untouched = members.filter(([userId]) => !others.has(userId) && !again.has(userId))
    if (entry.kind === 'number.assigned') {
      const ids = untouched.map(([userId]) => userId)
      await removeMembers(tx, actor, number, ids, entry.id)
    } else {
      const back = untouched.map(([userId, createdAt]) => ({ userId, createdAt }))
      await addMembers(tx, actor, number, back, entry.id)
    }
    return { numberId: number.id, kept: members.filter(([userId]) => others.has(userId)).length }
  })
}
