import { and, asc, desc, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { contactFacts, sharedContactFacts, type ContactFacts } from '@/core/access/contact-facts'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { visibleContacts, visibleSharedContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { candidatesBesideImport } from './beside-import'
import type { Email, Phone } from './contact'
import { displayName } from './contact-name'
import type { Place } from './cursor'
import { findCandidates, isAllShared, readFilter, type ContactFilter } from './find-candidates'
import { keysetPage, type KeysetPage } from './keyset-page'
import { sortColumns, type ContactSort } from './sort-columns'

/** What a list shows of a contact. */
export type ContactListRow = {
  id: string
  name: string
  /** The part of the name that a list emphasises. */
  lastName: string
  company: string
  title: string
  phones: Phone[]
  emails: Email[]
  tags: string[]
  updatedAt: Date
  /** What the rules need to know of it. */
  facts: ContactFacts
}

/** Which contacts, in which order, and which page of them; `size` 25, 50 or 100. */
export type ContactListOptions = ContactFilter & {
  sort?: ContactSort | undefined
  direction?: 'asc' | 'desc' | undefined
  after?: string | undefined
  before?: string | undefined
  size?: number | undefined
}

const SIZES = [25, 50, 100]
const USUAL_SIZE = 50

function beyond(key: PgColumn, from: Place | null, descending: boolean): SQL | undefined {
  if (!from) return undefined
  const value = key === contacts.updatedAt ? sql`${from.value}::timestamptz` : sql`${from.value}`
  return sql`(${key}, ${contacts.id}) ${sql.raw(descending ? '<' : '>')} (${value}, ${from.id}::uuid)`
}

type FactColumns = ReturnType<typeof contactFacts>

function selectRows(tx: Tx, facts: FactColumns, key: PgColumn) {
  return tx
    .select({
      id: contacts.id,
      firstName: contacts.firstName,
      middleName: contacts.middleName,
      lastName: contacts.lastName,
      prefix: contacts.prefix,
      suffix: contacts.suffix,
      nickname: contacts.nickname,
      company: contacts.company,
      title: contacts.title,
      phones: contacts.phones,
      emails: contacts.emails,
      tags: contacts.tags,
      updatedAt: contacts.updatedAt,
      ...facts,
      sortValue: sql<string>`${key}::text`,
    })
    .from(contacts)
}

type SelectedRow = Awaited<ReturnType<typeof selectRows>>[number]

function toListRow(row: SelectedRow): ContactListRow & { place: Place } {
  const { id, lastName, company, title, phones, emails, tags, updatedAt } = row
  const { ownerId, sharedByUserId, editGranted } = row
  const facts = { ownerId, sharedByUserId, editGranted }
  const place = { value: row.sortValue, id }
  return {
    id,
    name: displayName(row),
    lastName,
    company,
    title,
    phones,
    emails,
    tags,
    updatedAt,
    facts,
    place,
  }
}

/** One page of the contacts the actor sees, in a transaction of the caller's. */
export async function listIn(
  tx: Tx,
  actor: Actor,
  options: ContactListOptions,
): Promise<KeysetPage<ContactListRow>> {
  const { sort = 'name', direction = sort === 'updated' ? 'desc' : 'asc' } = options
  const size = SIZES.includes(options.size ?? 0) ? (options.size ?? USUAL_SIZE) : USUAL_SIZE
  const condition = readFilter(options)
  const key = sortColumns[sort]
  const besideImport = await candidatesBesideImport(tx, actor, condition)
  const page = await keysetPage(
    { sort, size, after: options.after, before: options.before },
    async (from, backward, most) => {
      const descending = (direction === 'desc') !== backward
      if (besideImport || !isAllShared(condition)) {
        const order = { sort, descending, from, most }
        const ids = await (besideImport?.(order) ?? findCandidates(tx, actor, condition, order))
        const rows = await selectRows(tx, contactFacts(actor), key)
          .where(and(visibleContacts(actor), among(contacts.id, ids)))
          .prepare('contacts-by-id')
          .execute()
        const byId = new Map(rows.map((row) => [row.id, toListRow(row)]))
        return ids.flatMap((id) => byId.get(id) ?? [])
      }
      const order = descending ? desc : asc
      const rows = await selectRows(tx, sharedContactFacts(), key)
        .where(and(visibleSharedContacts(actor), beyond(key, from, descending)))
        .orderBy(order(key), order(contacts.id))
        .limit(most)
        .prepare('contacts-page')
        .execute()
      return rows.map(toListRow)
    },
  )
  return { ...page, rows: page.rows.map(({ place: _, ...row }) => row) }
}

/**
 * One page of the contacts the actor sees, all or those that a filter lets through. Costs the same on every page and
 * at every size of the domain. A cursor that is none leads to the first page.
 */
export async function listContacts(
  actor: Actor,
  options: ContactListOptions = {},
): Promise<KeysetPage<ContactListRow>> {
  return inDomain(actor, (tx) => listIn(tx, actor, options))
}
