import { and, ne, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import type { ImportRow } from '@/core/imports/load'
import { ofImport } from '@/core/imports/of-import'
import { sequenceOf } from '@/core/live/sequence'
import { importRecords } from '@/db/schema/import-records'
import { missingOf } from './count-judged'
import { judgeRecords } from './judge-records'

/** The book is no longer the one that the rehearsal saw: some records would be treated differently by now. */
export class BookChangedError extends Error {
  override name = 'BookChangedError'
}

/**
 * A mark of what is said and will be done of each record, and with which version of which contact. Of several like it an
 * added one names any. Of `others` than one record when that is given.
 */
export async function planOf(tx: Tx, actor: Actor, id: string, others?: number): Promise<string> {
  const { number, verdict, action, matchId, matchVersion } = importRecords
  const [row] = await tx
    .select({
      mark: sql<string>`md5(coalesce(string_agg(${verdict} || ${action} || case when ${action} in ('add', 'skip') then ''
        else coalesce(${matchId}::text, '') || coalesce(${matchVersion}, 0) end, ',' order by ${number}), ''))`,
    })
    .from(importRecords)
    .where(and(ofImport(actor, id), others === undefined ? undefined : ne(number, others)))
  return row?.mark ?? ''
}

/** Whether other contacts would be moved to Deleted by now, or others of their versions. */
async function movesOthers(tx: Tx, actor: Actor, row: ImportRow): Promise<boolean> {
  if (!row.moveMissing) return false
  const { missing, missingMark } = await missingOf(tx, actor, row)
  return missing !== row.counts.missing || missingMark !== row.counts.missingMark
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
  if ((await planOf(tx, actor, row.id)) !== seen || (await movesOthers(tx, actor, row))) {
    throw new BookChangedError()
  }
}
