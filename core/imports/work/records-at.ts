import { and, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import type { RecordAction } from '@/core/imports/import'
import { ofImport } from '@/core/imports/of-import'
import { importRecords } from '@/db/schema/import-records'
import { wholeRow, type StagedRow } from './staged-row'

/** A record that can be imported, without what only a page shows. */
export type RecordAt = {
  number: number
  line: number
  verdict: string
  action: RecordAction
  row: StagedRow
  hasPhoto: boolean
}

/** Records of an import by their numbers, in any order; those that are refused are left out. */
export async function recordsAt(
  tx: Tx,
  actor: Actor,
  importId: string,
  numbers: readonly number[],
): Promise<RecordAt[]> {
  const { number, line, verdict, action, row, photo } = importRecords
  type Found = Omit<RecordAt, 'row' | 'hasPhoto'> & {
    row: Record<string, unknown> | null
    has_photo: boolean
  }
  // Each by itself, as the next one in the order of the file: for a list of numbers the planner would rather read the
  // whole import, which it takes for small.
  const found = await tx.execute<Found>(sql`
    select r.* from unnest(${`{${numbers.join(',')}}`}::integer[]) as wanted (number), lateral (
      select ${number}, ${line}, ${verdict}, ${action}, ${row}, ${photo} is not null as has_photo
      from ${importRecords}
      where ${and(ofImport(actor, importId), sql`${number} >= wanted.number`)} order by ${number} limit 1) r
    where r.number = wanted.number`)
  return found.flatMap(({ row: kept, has_photo: hasPhoto, ...record }) =>
    kept ? [{ ...record, row: wholeRow(kept), hasPhoto }] : [],
  )
}
