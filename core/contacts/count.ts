import { sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { visibleContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { countCandidates, readFilter, type ContactFilter } from './find-candidates'

const MOST_COUNTED = 10_000

/** How many contacts; `more` means there are more than `count`, and nobody counted further. */
export type ContactCount = { count: number; more: boolean }

async function count(actor: Actor, filter: ContactFilter, most: number | null): Promise<number> {
  const condition = readFilter(filter)
  return inDomain(actor, async (tx) => {
    if (condition) return countCandidates(tx, actor, condition, most)
    const few = tx
      .select({ one: sql`1`.as('one') })
      .from(contacts)
      .where(visibleContacts(actor))
    const counted = (most === null ? few : few.limit(most)) as typeof few
    const rows = await tx.select({ count: sql<number>`count(*)::int` }).from(counted.as('few'))
    return rows[0]?.count ?? 0
  })
}

/** How many contacts the actor sees, all or those that match; counted up to 10,000. */
export async function countContacts(actor: Actor, filter: ContactFilter = {}): Promise<ContactCount> {
  const counted = await count(actor, filter, MOST_COUNTED + 1)
  return { count: Math.min(counted, MOST_COUNTED), more: counted > MOST_COUNTED }
}

/** How many contacts the actor sees, to the last one: what "all N that match" says before it is acted upon. */
export async function countContactsExactly(actor: Actor, filter: ContactFilter = {}): Promise<number> {
  return count(actor, filter, null)
}
