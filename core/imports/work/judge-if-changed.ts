import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import type { ImportRow } from '@/core/imports/load'
import { ofImport } from '@/core/imports/of-import'
import { sequenceOf } from '@/core/live/sequence'
import { contacts } from '@/db/schema/contacts'
import { importRecords } from '@/db/schema/import-records'
import { countMissing } from './count-judged'
import { judgeRecords } from './judge-records'

/** The book is no longer the one that the rehearsal saw: some records would be treated differently by now. */
export class BookChangedError extends Error {
  override name = 'BookChangedError'
}

/** A mark of what will be done with each record, and with which contact. Of several like it an added one names any. */
async function planOf(tx: Tx, actor: Actor, id: string): Promise<string> {
  const [row] = await tx
    .select({
      mark: sql<string>`md5(coalesce(string_agg(${importRecords.action} || case when ${importRecords.action} in ('add', 'skip') then ''
        else coalesce(${importRecords.matchId}::text, '') end,
        ',' order by ${importRecords.number}), ''))`,
    })
    .from(importRecords)
    .where(ofImport(actor, id))
  return row?.mark ?? ''
}

/** Whether somebody wrote to a contact that would be updated, or other contacts would be moved to Deleted by now. */
async function isOtherThanSeen(tx: Tx, actor: Actor, row: ImportRow): Promise<boolean> {
  if (row.moveMissing && (await countMissing(tx, actor, row)) !== row.counts.missing) return true
  const [written] = await tx
    .select({ id: contacts.id })
    .from(importRecords)
    .innerJoin(contacts, and(ownDomain(contacts, actor), eq(contacts.id, importRecords.matchId)))
    .where(
      and(
        ofImport(actor, row.id),
        inArray(importRecords.action, ['fill', 'overwrite', 'add-numbers']),
        gt(contacts.updatedAt, row.rehearsedAt ?? row.createdAt),
      ),
    )
    .limit(1)
  return written !== undefined
}

/**
 * Compares the records with the book once more, unless nobody has written in the domain since. With `asSeen`, throws
 * BookChangedError when something else would be done than the person saw.
 */
export async function judgeIfChanged(tx: Tx, actor: Actor, row: ImportRow, asSeen: boolean): Promise<void> {
  if (row.judgedSeq === (await sequenceOf(tx, actor))) return
  const seen = await planOf(tx, actor, row.id)
  await judgeRecords(tx, actor, row)
  if (!asSeen) return
  if ((await planOf(tx, actor, row.id)) !== seen || (await isOtherThanSeen(tx, actor, row))) {
    throw new BookChangedError()
  }
}
