import { and, eq, gte, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import type { ContactAccess } from '@/core/contacts/access'
import { activity } from '@/db/schema/activity'
import { contactGrants } from '@/db/schema/contact-grants'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { numberMembers } from '@/db/schema/number-members'

/** From which version on each of a number's people sees each of its contacts, by the ids of both (`contact user`). */
export type VersionsSeen = ReadonlyMap<string, number>

/**
 * Reads from which version on each of a number's people sees the history of each of its contacts, through the number.
 */
export async function versionsSeen(tx: Tx, actor: Actor, numberId: string): Promise<VersionsSeen> {
  const rows = await tx
    .select({
      contactId: contactGrants.contactId,
      userId: numberMembers.userId,
      since: sql<number>`min(${contactRevisions.version})::int`,
    })
    .from(contactGrants)
    .innerJoin(
      numberMembers,
      and(ownDomain(numberMembers, actor), eq(numberMembers.numberId, contactGrants.numberId)),
    )
    .innerJoin(
      contactRevisions,
      and(
        ownDomain(contactRevisions, actor),
        eq(contactRevisions.contactId, contactGrants.contactId),
        gte(contactRevisions.version, contactGrants.since),
        gte(contactRevisions.at, numberMembers.createdAt),
      ),
    )
    .where(and(ownDomain(contactGrants, actor), eq(contactGrants.numberId, numberId)))
    .groupBy(contactGrants.contactId, numberMembers.userId)
  return new Map(rows.map(({ contactId, userId, since }) => [`${contactId} ${userId}`, since]))
}

/** Whether anybody was taken off a number, whom an Undo may put back with the history that begins where theirs did. */
export async function mayComeBack(tx: Tx, actor: Actor, numberId: string): Promise<boolean> {
  const gone = and(eq(activity.subjectId, numberId), eq(activity.kind, 'number.unassigned'))
  const rows = await tx
    .select({ id: activity.id })
    .from(activity)
    .where(and(ownDomain(activity, actor), gone))
    .limit(1)
  return rows.length > 0
}

/** The ids of everyone on a number. */
export async function peopleOn(tx: Tx, actor: Actor, numberId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: numberMembers.userId })
    .from(numberMembers)
    .where(and(ownDomain(numberMembers, actor), eq(numberMembers.numberId, numberId)))
  return rows.map(({ userId }) => userId)
}

/**
 * From which version on all of these people see a contact's history already: through one of the numbers, by name, or as
 * its owner. Infinity when one of them sees none of it, or there are none.
 */
export function seenByAll(
  people: readonly string[],
  contactId: string,
  access: ContactAccess,
  through: readonly VersionsSeen[],
): number {
  const ofOne = (userId: string) =>
    Math.min(
      ...through.map((seen) => seen.get(`${contactId} ${userId}`) ?? Infinity),
      ...access.grants.filter((grant) => grant.userId === userId).map(({ since }) => since),
      access.ownerId === userId ? access.ownerSince : Infinity,
    )
  return people.length === 0 ? Infinity : Math.max(...people.map(ofOne))
}
