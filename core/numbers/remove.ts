import { and, eq, gte, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import type { ContactAccess } from '@/core/contacts/access'
import type { Grant } from '@/core/contacts/grant'
import { lockAmong } from '@/core/contacts/lock-many'
import { loadAccess, writeAccess } from '@/core/contacts/write-access'
import { InvalidError } from '@/core/errors'
import { contactGrants } from '@/db/schema/contact-grants'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import { numberMembers } from '@/db/schema/number-members'
import { numbers } from '@/db/schema/numbers'
import { lockNumber } from './lock'

/**
 * What becomes of the contacts of a number that is removed: their owners keep them, everyone who was assigned keeps
 * them as a member, or everyone on another number has them.
 */
export type ContactsOfRemoved = { to: 'owners' | 'members' } | { to: 'number'; numberId: string }

type Heir = Pick<Grant, 'userId' | 'numberId'>

/** `sinceOf` gives the version from which on an heir sees the contact's history. */
function replaced(
  access: ContactAccess,
  numberId: string,
  given: readonly Heir[],
  sinceOf: (to: Heir) => number,
) {
  const grant = access.grants.find((one) => one.numberId === numberId)
  const others = access.grants.filter((one) => one.numberId !== numberId)
  if (!grant) return access
  const has = (to: Heir) =>
    (to.userId !== null && to.userId === access.ownerId) ||
    others.some(({ userId, numberId: line }) => userId === to.userId && line === to.numberId)
  const added = given.filter((to) => !has(to)).map((to) => ({ ...grant, ...to, since: sinceOf(to) }))
  const raised = others.map((one) => {
    const isGiven = given.some((to) => to.userId === one.userId && to.numberId === one.numberId)
    return isGiven ? { ...one, canEdit: one.canEdit || grant.canEdit } : one
  })
  return { ...access, grants: [...raised, ...added] }
}

async function heirs(tx: Tx, actor: Actor, numberId: string, fate: ContactsOfRemoved): Promise<Heir[]> {
  if (fate.to === 'owners') return []
  if (fate.to === 'number') {
    if (fate.numberId === numberId) throw new InvalidError({ numbers: [{ key: 'unknown-number' }] })
    const other = await lockNumber(tx, actor, fate.numberId)
    return [{ userId: null, numberId: other.id }]
  }
  const people = await tx
    .select({ userId: numberMembers.userId })
    .from(numberMembers)
    .where(and(ownDomain(numberMembers, actor), eq(numberMembers.numberId, numberId)))
  return people.map(({ userId }) => ({ userId, numberId: null }))
}

/** From which version on each of a number's people sees the history of each of its contacts, by both ids. */
async function versionsSeen(tx: Tx, actor: Actor, numberId: string): Promise<Map<string, number>> {
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

/**
 * Removes a shared number. Its contacts stay with their owners; whether those who were assigned, or another number's
 * people, keep them is said by `fate`; whoever had them sees as much of their history as before, another number's people
 * what comes. Gives how many contacts that were. Throws NotFoundError, ForbiddenError,
 * InvalidError.
 */
export async function removeNumber(actor: Actor, id: string, fate: ContactsOfRemoved): Promise<number> {
  demand(actor, 'numbers.maintain')
  return inDomain(actor, async (tx) => {
    const number = await lockNumber(tx, actor, id)
    const given = await heirs(tx, actor, number.id, fate)
    const granted = await tx
      .select({ id: contactGrants.contactId })
      .from(contactGrants)
      .where(and(ownDomain(contactGrants, actor), eq(contactGrants.numberId, number.id)))
    const ids = granted.map((row) => row.id)
    const locked = await lockAmong(tx, ids, ownDomain(contacts, actor))
    const rows = await loadAccess(tx, actor, locked)
    const seen = fate.to === 'members' ? await versionsSeen(tx, actor, number.id) : new Map<string, number>()
    const writes = rows.map(({ id: contactId, version, access }) => {
      const sinceOf = ({ userId }: Heir) => seen.get(`${contactId} ${userId}`) ?? version + 1
      return { id: contactId, version, before: access, after: replaced(access, number.id, given, sinceOf) }
    })
    await writeAccess(tx, actor, writes, null)
    await tx.delete(numbers).where(and(ownDomain(numbers, actor), eq(numbers.id, number.id)))
    await recordActivity(tx, actor, {
      kind: 'number.removed',
      subjectId: number.id,
      subjectName: number.label,
      details: { count: writes.length },
    })
    return writes.length
  })
}
