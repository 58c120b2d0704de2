import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { inBook, visibleContacts } from '@/core/access/visible'
import { BATCH_SIZE } from '@/core/contacts/batch'
import { moveToTrash } from '@/core/contacts/trash'
import { contacts } from '@/db/schema/contacts'
import { importRecords } from '@/db/schema/import-records'
import type { ImportPlace } from './add-records'

/** Moves to the trash what no record of the file stands for; gives how many contacts that were. */
export async function moveMissing(
  tx: Tx,
  actor: Actor,
  { importId, batchId, target }: ImportPlace,
): Promise<number> {
  const ofImport = and(ownDomain(importRecords, actor), eq(importRecords.importId, importId))
  const matched = tx
    .select({ id: importRecords.matchId })
    .from(importRecords)
    .where(and(ofImport, isNotNull(importRecords.matchId), isNull(importRecords.matchLine)))
  const added = tx.select({ id: importRecords.contactId }).from(importRecords).where(ofImport)
  let moved = 0
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(
        and(
          visibleContacts(actor),
          inBook(actor, target),
          gt(contacts.id, last),
          sql`${contacts.id} not in (${matched})`,
          sql`${contacts.id} not in (${added})`,
        ),
      )
      .orderBy(asc(contacts.id))
      .limit(BATCH_SIZE)
      .for('update')
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return moved
    await moveToTrash(tx, actor, ids, batchId)
    moved += ids.length
    last = ids.at(-1) ?? last
  }
}
