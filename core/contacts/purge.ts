import { and, lt, sql } from 'drizzle-orm'
import { among } from '@/core/access/among'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { announce } from '@/core/live/announce'
import { database } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { domains } from '@/db/schema/domains'
import { BATCH_SIZE } from './batch'
import { eraseSealed } from './hand-over'

async function purgePart(domainId: string): Promise<number> {
  const place = { domainId }
  return inDomain(place, async (tx) => {
    const days = tx
      .select({ limit: sql`now() - ${domains.trashDays} * interval '1 day'` })
      .from(domains)
      .where(sql`${domains.id} = ${domainId}`)
    const rows = await tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(ownDomain(contacts, place), lt(contacts.deletedAt, sql`(${days})`)))
      .limit(BATCH_SIZE)
      .for('update', { skipLocked: true })
    const ids = rows.map((row) => row.id)
    if (ids.length > 0) {
      await tx.delete(contacts).where(and(ownDomain(contacts, place), among(contacts.id, ids)))
      announce(tx, ids)
    }
    // Nobody saw what was sealed: nothing is said of it.
    return ids.length + (await eraseSealed(tx, place, BATCH_SIZE))
  })
}

/**
 * Removes for good what has been in the trash, or sealed, longer than its domain keeps it, in every domain, revisions
 * included. Gives how many contacts are gone. Nothing else removes contacts.
 */
export async function purgeDeletedContacts(): Promise<number> {
  const rows = await database().execute<{ id: string }>(sql`select id from find_domains_to_purge() as id`)
  let purged = 0
  for (const { id } of rows) {
    let part = 0
    do {
      part = await purgePart(id)
      purged += part
    } while (part >= BATCH_SIZE)
  }
  return purged
}
