import { and, eq } from 'drizzle-orm'
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
import { contacts } from '@/db/schema/contacts'
import { numbers } from '@/db/schema/numbers'
import { mayComeBack, peopleOn, seenByAll, versionsSeen } from './history-seen'
import { lockNumber } from './lock'

/**
 * What becomes of the contacts of a number that is removed: their owners keep them, everyone who was assigned keeps
 * them as a member, or everyone on another number has them.
 */
export type ContactsOfRemoved = { to: 'owners' | 'members' } | { to: 'number'; numberId: string }

type Heir = Pick<Grant, 'userId' | 'numberId'>

/**
 * `sinceOf` gives the version from which on somebody may see the contact's history. Who has it by another way too goes
 * on seeing what they saw through the number.
 */
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
  const raised = others.map((had) => {
    const one = { ...had, since: Math.min(had.since, sinceOf(had)) }
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
  return (await peopleOn(tx, actor, numberId)).map((userId) => ({ userId, numberId: null }))
}

/**
 * Removes a shared number. Its contacts stay with their owners; whether those who were assigned, or another number's
 * people, keep them is said by `fate`; whoever had them sees as much of their history as before, another number's
 * people what all of them have seen already, and what comes. Gives how many contacts that were.
 * @throws NotFoundError, ForbiddenError, InvalidError
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
    const seen = await versionsSeen(tx, actor, number.id)
    const other = fate.to === 'number' ? fate.numberId : null
    const [people, also] =
      other && !(await mayComeBack(tx, actor, other))
        ? [await peopleOn(tx, actor, other), await versionsSeen(tx, actor, other)]
        : [[], new Map<string, number>()]
    const writes = rows.map(({ id: contactId, version, access }) => {
      const ofOther = Math.min(seenByAll(people, contactId, access, [seen, also]), version + 1)
      const sinceOf = ({ userId, numberId: line }: Heir) =>
        line === null
          ? (seen.get(`${contactId} ${userId}`) ?? version + 1)
          : line === other
            ? ofOther
            : version + 1
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
