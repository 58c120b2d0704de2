import { and, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { visibleContacts, visibleSharedContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { beforeImport, sinceImport } from './being-imported'
import type { Place } from './cursor'
import { findCandidates, isNarrow, readFilter, type Condition, type ContactFilter } from './find-candidates'

// What matches a search is read row by row, what is there at all only in an index.
const MOST_FOUND = 1_000
const MOST_COUNTED = 10_000
const STEP = 20_000

/** How many contacts; `more` means there are more than `count`, and nobody counted further. */
export type ContactCount = { count: number; more: boolean }

function contactsWhere(tx: Tx, seen: SQL | undefined) {
  return tx
    .select({ one: sql<number>`1`.as('one') })
    .from(contacts)
    .where(seen)
    .$dynamic()
}

async function countRows(tx: Tx, found: ReturnType<typeof contactsWhere>, name: string): Promise<number> {
  const rows = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(found.as('few'))
    .prepare(name)
    .execute()
  return rows[0]?.count ?? 0
}

async function countAmong(tx: Tx, actor: Actor, ids: readonly string[]): Promise<number> {
  const found = contactsWhere(tx, and(visibleContacts(actor), among(contacts.id, ids)))
  return countRows(tx, found, 'contacts-count')
}

/** In the order of an index where it is limited, so that the planner takes that one and not the whole table. */
async function countShared(tx: Tx, actor: Actor, most: number | null): Promise<number> {
  const part = (when: SQL) => {
    const found = contactsWhere(tx, and(visibleSharedContacts(actor), when))
    return most === null ? found : found.orderBy(contacts.updatedAt).limit(most)
  }
  const all = part(beforeImport(actor)).unionAll(part(sinceImport(actor)))
  return countRows(tx, most === null ? all : all.limit(most), 'shared-count')
}

/** How many of a few candidates in any order the actor sees; null when there are more candidates to look at. */
async function countFew(tx: Tx, actor: Actor, condition: Condition, most: number): Promise<number | null> {
  const order = { sort: 'any', descending: false, from: null, most } as const
  const ids = await findCandidates(tx, actor, condition, order)
  const seen = await countAmong(tx, actor, ids)
  return ids.length < most || seen === most ? seen : null
}

/** Counts candidates, each through visibility: a few at once in any order, more in steps. */
async function countCandidates(tx: Tx, actor: Actor, condition: Condition, most: number | null) {
  const few = most !== null && most <= STEP ? await countFew(tx, actor, condition, most) : null
  if (few !== null) return few
  let counted = 0
  let from: Place | null = null
  for (;;) {
    const step: number = most === null ? STEP : Math.min(STEP, most - counted)
    const ids: string[] = await findCandidates(tx, actor, condition, {
      sort: 'id',
      descending: false,
      from,
      most: step,
    })
    counted += await countAmong(tx, actor, ids)
    const last = ids.at(-1)
    if (last === undefined || ids.length < step || counted === most) return counted
    from = { value: last, id: last }
  }
}

/**
 * How many contacts the actor sees match; counting stops at `most` unless it is null. Only what is seen is counted, so
 * that a number tells nothing of what is not.
 */
export async function countMatching(
  tx: Tx,
  actor: Actor,
  filter: ContactFilter,
  most: number | null,
): Promise<number> {
  const condition = readFilter(filter)
  const { book } = condition
  if (isNarrow(condition) || (book !== 'shared' && book !== 'all')) {
    return countCandidates(tx, actor, condition, most)
  }
  const shared = await countShared(tx, actor, most)
  if (book === 'shared' || shared === most) return shared
  const rest = most === null ? null : most - shared
  return shared + (await countCandidates(tx, actor, { ...condition, book: 'personal' }, rest))
}

/** How many contacts match, as `countContacts` counts them, in a transaction of the caller's. */
export async function countIn(tx: Tx, actor: Actor, filter: ContactFilter): Promise<ContactCount> {
  const most = isNarrow(readFilter(filter)) ? MOST_FOUND : MOST_COUNTED
  const counted = await countMatching(tx, actor, filter, most + 1)
  return { count: Math.min(counted, most), more: counted > most }
}

/** How many contacts the actor sees, counted up to 10,000; or how many match, counted up to 1,000. */
export async function countContacts(actor: Actor, filter: ContactFilter = {}): Promise<ContactCount> {
  return inDomain(actor, (tx) => countIn(tx, actor, filter))
}

/** How many contacts the actor sees, to the last one: what "all N that match" says before it is acted upon. */
export async function countContactsExactly(actor: Actor, filter: ContactFilter = {}): Promise<number> {
  return inDomain(actor, (tx) => countMatching(tx, actor, filter, null))
}
