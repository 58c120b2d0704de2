import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { recordActivity } from '@/core/activity/record'
import { InvalidError } from '@/core/errors'
import { numberMembers } from '@/db/schema/number-members'
import type { lockNumber } from './lock'

/** The most people that are assigned, or taken off, at once. */
export const MOST_MEMBERS = 1_000

/** What became of a number's people: how many, and the entry of the activity that takes it back; null for nobody. */
export type Assigned = { count: number; entryId: string | null }

/** A number that this transaction has locked. */
export type LockedNumber = Awaited<ReturnType<typeof lockNumber>>

type Member = { userId: string; createdAt: Date }

/**
 * The ids of people, each once.
 * @throws InvalidError for too many
 */
export function readPeople(userIds: readonly string[]): string[] {
  const max = MOST_MEMBERS
  if (userIds.length > max) throw new InvalidError({ members: [{ key: 'too-many-people', params: { max } }] })
  return [...new Set(userIds)]
}

async function tell(
  tx: Tx,
  actor: Actor,
  kind: 'number.assigned' | 'number.unassigned',
  number: LockedNumber,
  members: readonly Member[],
  undoes: string | undefined,
): Promise<Assigned> {
  if (members.length === 0) return { count: 0, entryId: null }
  const details = {
    count: members.length,
    // What Undo needs: the history that somebody sees begins when they were assigned.
    members: JSON.stringify(members.map(({ userId, createdAt }) => [userId, createdAt])),
    ...(undoes && { undoes }),
  }
  const entry = { kind, subjectId: number.id, subjectName: number.label, details }
  return { count: members.length, entryId: await recordActivity(tx, actor, entry) }
}

/**
 * Assigns people who may be to a locked number, from a moment on that is now unless said; `undoes` is the entry of the
 * activity that this takes back.
 */
export async function addMembers(
  tx: Tx,
  actor: Actor,
  number: LockedNumber,
  people: readonly { userId: string; createdAt?: string }[],
  undoes?: string,
): Promise<Assigned> {
  if (people.length === 0) return { count: 0, entryId: null }
  const rows = people.map(({ userId, createdAt }) => ({
    domainId: actor.domainId,
    numberId: number.id,
    userId,
    createdAt: createdAt ? sql`${createdAt}::timestamptz` : sql`now()`,
  }))
  const added = await tx
    .insert(numberMembers)
    .values(rows)
    .onConflictDoNothing()
    .returning({ userId: numberMembers.userId, createdAt: numberMembers.createdAt })
  return tell(tx, actor, 'number.assigned', number, added, undoes)
}

/** Takes people off a locked number; `undoes` is the entry of the activity that this takes back. */
export async function removeMembers(
  tx: Tx,
  actor: Actor,
  number: LockedNumber,
  userIds: readonly string[],
  undoes?: string,
): Promise<Assigned> {
  const gone = await tx
    .delete(numberMembers)
    .where(
      and(
        ownDomain(numberMembers, actor),
        eq(numberMembers.numberId, number.id),
        among(numberMembers.userId, userIds),
      ),
    )
    .returning({ userId: numberMembers.userId, createdAt: numberMembers.createdAt })
  return tell(tx, actor, 'number.unassigned', number, gone, undoes)
}
