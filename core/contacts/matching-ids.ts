import { and } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain } from '@/core/access/in-domain'
import { visibleContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { findCandidates, readFilter, type ContactFilter } from './find-candidates'

/** The ids of the contacts that match, as far as the actor sees them: `most` at most, the oldest first. */
export async function matchingIds(actor: Actor, filter: ContactFilter, most: number): Promise<string[]> {
  return inDomain(actor, async (tx) => {
    const order = { sort: 'id', descending: false, from: null, most } as const
    const ids = await findCandidates(tx, actor, readFilter(filter), order)
    const rows = await tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(visibleContacts(actor), among(contacts.id, ids)))
    return rows.map(({ id }) => id)
  })
}
