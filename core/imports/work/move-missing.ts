import { and, asc, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { inBook, visibleContacts } from '@/core/access/visible'
import { BATCH_SIZE } from '@/core/contacts/batch'
import { moveToTrash } from '@/core/contacts/trash'
import { ofImport } from '@/core/imports/of-import'
import { contacts } from '@/db/schema/contacts'
import { importRecords } from '@/db/schema/import-records'
import type { ImportPlace } from './add-records'

/**
 * Moves to the trash what no record of the file stands for; gives how many contacts that were. The book is compared
 * with the file once, however many are moved.
 */
export async function moveMissing(
  tx: Tx,
  actor: Actor,
  { importId, batchId, target }: ImportPlace,
): Promise<number> {
  const matched = tx
    .select({ id: importRecords.matchId })
    .from(importRecords)
    .where(and(ofImport(actor, importId), isNotNull(importRecords.matchId), isNull(importRecords.matchLine)))
  const added = tx
    .select({ id: importRecords.contactId })
    .from(importRecords)
    .where(ofImport(actor, importId))
  const missing = tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        visibleContacts(actor),
        inBook(actor, target),
        // Not as joins: without statistics of the file those may read it once for each contact.
        sql`${contacts.id} not in (${matched})`,
        sql`${contacts.id} not in (${added})`,
      ),
    )
    .orderBy(asc(contacts.id))
    .for('update')
  await tx.execute(sql`declare missing no scroll cursor for ${missing}`)
  let moved = 0
  for (;;) {
    const rows = await tx.execute<{ id: string }>(sql`fetch ${sql.raw(String(BATCH_SIZE))} from missing`)
    if (rows.length === 0) break
    await moveToTrash(
      tx,
      actor,
      rows.map(({ id }) => id),
      batchId,
    )
    moved += rows.length
  }
  await tx.execute(sql`close missing`)
  return moved
}
