import Papa from 'papaparse'
import { and, asc, gt, ne, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { fieldsOf } from '@/core/contacts/contact-fields'
import { displayName } from '@/core/contacts/contact-name'
import type { Finding } from '@/core/contacts/formats/file-record'
import { importRecords } from '@/db/schema/import-records'
import { KEPT, LEFT_OUT_NOTES, leftOutCells, OF_UNPLACED } from './left-out-cells'
import { loadImport } from './load'
import { ofImport } from './of-import'
import { reading } from './reading'
import { safeCell } from './safe-cell'
import { wholeRow } from './work/staged-row'

const PAGE = 500

/** The words of the person who gets the list: what heads its columns, and why a cell was left out. */
export type LeftOutWords = {
  headers: { line: string; name: string; column: string; cell: string; why: string }
  say: (finding: Finding) => string
  noField: string
}

/** Records that were imported and have something to tell; of the others no cell was wanted, or all are among the refused. */
function imported(actor: Actor, id: string) {
  return and(
    ofImport(actor, id),
    ne(importRecords.verdict, 'refused'),
    ne(importRecords.action, 'skip'),
    sql`(${importRecords.unplaced} <> '[]' or ${importRecords.findings} <> '[]')`,
  )
}

/** How many cells of imported records are in no field of their contacts. Throws NotFoundError. */
export async function countLeftOut(actor: Actor, id: string): Promise<number> {
  const keys = (list: readonly string[]) => sql.raw(`'{${list.join(',')}}'::text[]`)
  return inDomain(actor, async (tx) => {
    await loadImport(tx, actor, id)
    const told = sql`select count(*) from jsonb_array_elements(${importRecords.findings}) as said
      where said ->> 'key' <> all (${keys([...KEPT, ...OF_UNPLACED])})
      and (said ->> 'gravity' = 'attention' or said ->> 'key' = any (${keys(LEFT_OUT_NOTES)}))`
    const [row] = await tx
      .select({
        count: sql<number>`coalesce(sum(jsonb_array_length(${importRecords.unplaced}) + (${told})), 0)::int`,
      })
      .from(importRecords)
      .where(imported(actor, id))
    return row?.count ?? 0
  })
}

/**
 * The cells of imported records that are in no field of their contacts, as a CSV, piece by piece: the line of the file,
 * whose cell it is, where it stood, and why it was left out. Safe to open in a spreadsheet program. Throws
 * NotFoundError.
 */
export async function* leftOutRows(
  actor: Actor,
  id: string,
  { headers, say, noField }: LeftOutWords,
): AsyncGenerator<string> {
  const { delimiter } = await inDomain(actor, async (tx) =>
    reading.parse((await loadImport(tx, actor, id)).reading),
  )
  const options = { delimiter: delimiter === ';' ? ';' : ',' }
  const { line, name, column, cell, why } = headers
  yield `\ufeff${Papa.unparse([[line, name, column, cell, why]], options)}\r\n`
  let last = 0
  for (;;) {
    const rows = await inDomain(actor, (tx) =>
      tx
        .select()
        .from(importRecords)
        .where(and(imported(actor, id), gt(importRecords.number, last)))
        .orderBy(asc(importRecords.number))
        .limit(PAGE),
    )
    if (rows.length === 0) return
    const text = rows.flatMap((row) =>
      leftOutCells({ ...row, findings: row.findings as Finding[] }).map((one) => [
        String(one.line),
        safeCell(displayName(fieldsOf(wholeRow(row.row ?? {})))),
        safeCell(one.column),
        safeCell(one.cell),
        safeCell(one.finding ? say(one.finding) : noField),
      ]),
    )
    if (text.length > 0) yield `${Papa.unparse(text, options)}\r\n`
    last = rows.at(-1)?.number ?? last
  }
}
