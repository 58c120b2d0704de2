import { sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { visibleContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { countCandidates, readFilter, type ContactFilter } from './find-candidates'

// What matches a search is read row by row, what is there at all only in an index.
const MOST_FOUND = 1_000
const MOST_COUNTED = 10_000

/** How many contacts; `more` means there are more than `count`, and nobody counted further. */
export type ContactCount = { count: number; more: boolean }

/** How many contacts match; counting stops at `most` unless it is null. */
export async function countMatching(
  tx: Tx,
  actor: Actor,
  filter: ContactFilter,
  most: number | null,
): Promise<number> {
  const condition = readFilter(filter)
  if (condition) return countCandidates(tx, actor, condition, most)
  const all = tx
    .select({ one: sql`1`.as('one') })
    .from(contacts)
    .where(visibleContacts(actor))
    .$dynamic()
  const counted = most === null ? all : all.limit(most)
  const rows = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(counted.as('few'))
    .prepare('contacts-count')
    .execute()
  return rows[0]?.count ?? 0
}

/** How many contacts match, as `countContacts` counts them, in a transaction of the caller's. */
export async function countIn(tx: Tx, actor: Actor, filter: ContactFilter): Promise<ContactCount> {
  const most = readFilter(filter) ? MOST_FOUND : MOST_COUNTED
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
