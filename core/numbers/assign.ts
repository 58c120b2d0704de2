import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { visibleCoworkers } from '@/core/access/visible'
import { recordActivity } from '@/core/activity/record'
import { InvalidError } from '@/core/errors'
import { numberMembers } from '@/db/schema/number-members'
import { users } from '@/db/schema/users'
import { lockNumber } from './lock'

const MOST = 1_000

function readUsers(userIds: readonly string[]): string[] {
  if (userIds.length > MOST) throw new InvalidError({ members: [{ key: 'too-many', params: { max: MOST } }] })
  return [...new Set(userIds)]
}

async function tell(tx: Tx, actor: Actor, kind: 'number.assigned' | 'number.unassigned', told: Told) {
  if (told.count === 0) return
  const { id, label, count } = told
  await recordActivity(tx, actor, { kind, subjectId: id, subjectName: label, details: { count } })
}

type Told = { id: string; label: string; count: number }

/**
 * Assigns coworkers to a number: they have its contacts at once. Gives how many were not assigned before. Throws
 * NotFoundError, ForbiddenError, and InvalidError for somebody who is not in the directory.
 */
export async function assignToNumber(
  actor: Actor,
  numberId: string,
  userIds: readonly string[],
): Promise<number> {
  demand(actor, 'numbers.maintain')
  const wanted = readUsers(userIds)
  return inDomain(actor, async (tx) => {
    const { id, label } = await lockNumber(tx, actor, numberId)
    const people = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(visibleCoworkers(actor), among(users.id, wanted)))
    if (people.length < wanted.length) throw new InvalidError({ members: [{ key: 'unknown-member' }] })
    if (people.length === 0) return 0
    const added = await tx
      .insert(numberMembers)
      .values(people.map((person) => ({ domainId: actor.domainId, numberId: id, userId: person.id })))
      .onConflictDoNothing()
      .returning({ userId: numberMembers.userId })
    await tell(tx, actor, 'number.assigned', { id, label, count: added.length })
    return added.length
  })
}

/**
 * Takes users off a number: they lose its contacts with the next read. Gives how many were assigned. Throws
 * NotFoundError, ForbiddenError.
 */
export async function unassignFromNumber(
  actor: Actor,
  numberId: string,
  userIds: readonly string[],
): Promise<number> {
  demand(actor, 'numbers.maintain')
  const wanted = readUsers(userIds)
  return inDomain(actor, async (tx) => {
    const { id, label } = await lockNumber(tx, actor, numberId)
    const gone = await tx
      .delete(numberMembers)
      .where(
        and(
          ownDomain(numberMembers, actor),
          eq(numberMembers.numberId, id),
          among(numberMembers.userId, wanted),
        ),
      )
      .returning({ userId: numberMembers.userId })
    await tell(tx, actor, 'number.unassigned', { id, label, count: gone.length })
    return gone.length
  })
}
