import { and } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { canChangeAccess } from '@/core/access/policy'
import { visibleContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { accessMark } from './access-mark'
import { displayName } from './contact-name'
import type { Grant } from './grant'
import { granteeNames } from './grantee-names'
import { loadAccess, type AccessRow } from './write-access'

/** A member or number that has some of several contacts: on how many, and on how many of them to edit. */
export type GrantedShare = {
  kind: 'member' | 'number'
  id: string
  /** '' for whoever is there no more. */
  name: string
  count: number
  editing: number
}

/** Who has several contacts, as far as the actor may change it. */
export type AccessSummary = {
  /** Whose access the actor may change: all of them, the Shared Contacts among them, and those that nobody else has. */
  changeable: number
  workspace: number
  private: number
  /** Those that the actor sees and may not give to others; `names` are the first of them. */
  fixed: { count: number; names: string[] }
  /** The mark of who has the changeable ones. */
  mark: string
  /** By name, members first. */
  grants: GrantedShare[]
}

const MOST_NAMES = 5

type Counted = { grant: Grant; count: number; editing: number }

function counted(rows: readonly AccessRow[]): Counted[] {
  const found = new Map<string, Counted>()
  for (const grant of rows.flatMap(({ access }) => access.grants)) {
    const id = grant.userId ?? grant.numberId ?? ''
    const { count, editing } = found.get(id) ?? { count: 0, editing: 0 }
    found.set(id, { grant, count: count + 1, editing: editing + (grant.canEdit ? 1 : 0) })
  }
  return [...found.values()]
}

async function sharesOf(tx: Tx, actor: Actor, rows: readonly AccessRow[]): Promise<GrantedShare[]> {
  const all = counted(rows)
  const access = { ownerId: null, ownerSince: 1, sharedByUserId: null, sharedByName: '', sharedSince: 1 }
  const together = { ...access, grants: all.map(({ grant }) => grant) }
  const { grants } = (await granteeNames(tx, actor, [together]))(together)
  return grants
    .map(({ kind, id, name }, index) => {
      const { count, editing } = all[index] as Counted
      return { kind, id, name, count, editing }
    })
    .toSorted((one, other) => one.kind.localeCompare(other.kind) || one.name.localeCompare(other.name))
}

async function namesOf(tx: Tx, actor: Actor, ids: readonly string[]): Promise<string[]> {
  const { prefix, firstName, middleName, lastName, suffix, company, nickname } = contacts
  const rows = await tx
    .select({ prefix, firstName, middleName, lastName, suffix, company, nickname })
    .from(contacts)
    .where(and(ownDomain(contacts, actor), among(contacts.id, ids)))
    .orderBy(contacts.sortName)
  return rows.map(displayName)
}

/** Sums up who has those of up to 10,000 contacts that the actor sees; the others are left out. */
export async function summarizeAccess(actor: Actor, ids: readonly string[]): Promise<AccessSummary> {
  return inDomain(actor, async (tx) => {
    const seen = await tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(visibleContacts(actor), among(contacts.id, ids)))
    const rows = await loadAccess(
      tx,
      actor,
      seen.map(({ id }) => id),
    )
    const changeable = rows.filter(({ facts }) => canChangeAccess(actor, facts))
    const fixed = rows.filter(({ facts }) => !canChangeAccess(actor, facts)).map(({ id }) => id)
    const owned = changeable.filter(({ access }) => access.ownerId !== null)
    return {
      changeable: changeable.length,
      workspace: changeable.length - owned.length,
      private: owned.filter(({ access }) => access.grants.length === 0).length,
      fixed: { count: fixed.length, names: await namesOf(tx, actor, fixed.slice(0, MOST_NAMES)) },
      mark: accessMark(changeable),
      grants: await sharesOf(tx, actor, owned),
    }
  })
}
