import { and, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { visibleSharedContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { beforeImport, readImportingSince, sinceImport } from './being-imported'
import { findCandidates, isNarrow, type CandidateOrder, type Condition } from './find-candidates'
import { sortColumns, type ContactSort } from './sort-columns'

type ListOrder = CandidateOrder & { sort: ContactSort }

// So many are sorted in two or three milliseconds. Where there are more, a list by name comes by few of an import's rows
// for each of them.
const MOST = 2_000

async function sharedBesideImport(tx: Tx, actor: Actor): Promise<string[]> {
  const part = (when: ReturnType<typeof beforeImport>) =>
    tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(visibleSharedContacts(actor), when))
      .orderBy(contacts.updatedAt)
      .limit(MOST + 1)
  const rows = await part(beforeImport(actor))
    .unionAll(part(sinceImport(actor)))
    .prepare('shared-beside-import')
    .execute()
  return rows.map(({ id }) => id)
}

async function inOrder(tx: Tx, actor: Actor, ids: readonly string[], order: ListOrder): Promise<string[]> {
  const { sort, descending, from, most } = order
  const [beyond, direction] = descending ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const value = sort === 'updated' ? sql`${from?.value}::timestamptz` : sql`${from?.value}`
  const place = from && sql`where (key, id) ${beyond} (${value}, ${from.id}::uuid)`
  // Else the planner goes through all contacts in this order until it has found enough of these.
  const rows = await tx.execute<{ id: string }>(sql`
    with few as materialized (
      select ${contacts.id} as id, ${sortColumns[sort]} as key from ${contacts}
      where ${and(ownDomain(contacts, actor), among(contacts.id, ids))}
    )
    select id from few ${place ?? sql``} order by key ${direction}, id ${direction} limit ${most}`)
  return rows.map(({ id }) => id)
}

/**
 * What `findCandidates` gives for a list of all Shared Contacts, or of all contacts, while an import writes into a domain
 * that had few: they are sorted, without coming by what is being imported. Null when no import writes, or it is another
 * list, or there are many.
 */
export async function candidatesBesideImport(
  tx: Tx,
  actor: Actor,
  condition: Condition,
): Promise<((order: ListOrder) => Promise<string[]>) | null> {
  const { book } = condition
  if (isNarrow(condition) || (book !== 'shared' && book !== 'all')) return null
  if ((await readImportingSince(tx, actor)) === null) return null
  const shared = await sharedBesideImport(tx, actor)
  if (shared.length > MOST) return null
  return async (order) => {
    const personal =
      book === 'all' ? await findCandidates(tx, actor, { ...condition, book: 'personal' }, order) : []
    return inOrder(tx, actor, [...shared, ...personal], order)
  }
}
