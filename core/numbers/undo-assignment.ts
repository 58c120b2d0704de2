import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { visibleCoworkers } from '@/core/access/visible'
import { NotFoundError } from '@/core/errors'
import { activity } from '@/db/schema/activity'
import { users } from '@/db/schema/users'
import { lockNumber } from './lock'
import { addMembers, removeMembers } from './members'

const membersOfEntry = z.array(z.tuple([z.uuid(), z.string()]))

/**
 * Takes back who was assigned to a number, or taken off it, by the actor's own entry of the activity. Who is put back
 * sees the history they saw; who has left the directory meanwhile is left out. Gives the number's id. Throws
 * NotFoundError, ForbiddenError.
 */
export async function undoAssignment(actor: Actor, entryId: string): Promise<string> {
  demand(actor, 'numbers.maintain')
  if (!isId(entryId) || actor.userId === null) throw new NotFoundError('entry')
  const by = actor.userId
  return inDomain(actor, async (tx) => {
    const [entry] = await tx
      .select({ kind: activity.kind, numberId: activity.subjectId, details: activity.details })
      .from(activity)
      .where(
        and(
          ownDomain(activity, actor),
          eq(activity.id, entryId),
          eq(activity.actorUserId, by),
          inArray(activity.kind, ['number.assigned', 'number.unassigned']),
        ),
      )
    if (!entry?.numberId) throw new NotFoundError('entry')
    const members = membersOfEntry.parse(JSON.parse(String(entry.details.members)))
    const ids = members.map(([userId]) => userId)
    const number = await lockNumber(tx, actor, entry.numberId)
    if (entry.kind === 'number.assigned') {
      await removeMembers(tx, actor, number, ids)
    } else {
      const there = await tx
        .select({ id: users.id })
        .from(users)
        .where(and(visibleCoworkers(actor), among(users.id, ids)))
      const known = new Set(there.map(({ id }) => id))
      const back = members.filter(([userId]) => known.has(userId))
      await addMembers(
        tx,
        actor,
        number,
        back.map(([userId, createdAt]) => ({ userId, createdAt })),
      )
    }
    return number.id
  })
}
