import Papa from 'papaparse'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { emptyFileContact, type FileContact, type Finding } from '@/core/contacts/formats/file-record'
import { importRecords } from '@/db/schema/import-records'
import { loadImport } from './load'
import { reading } from './reading'
import { ofImport } from './of-import'
import { safeCell } from './safe-cell'

type Refused = typeof importRecords.$inferSelect

const PAGE = 500
const CARD_COLUMNS = ['First name', 'Last name', 'Company', 'Phone', 'E-mail', 'Notes']

/** The words of the person who gets the file: what heads the reasons, and what a finding says without its cell. */
export type RefusedWords = { header: string; say: (finding: Finding) => string }

function reasonOf(findings: readonly Finding[], say: RefusedWords['say']): string {
  const grave = findings.filter(({ gravity }) => gravity === 'refused' || gravity === 'attention')
  const reasons = grave.map((finding) => {
    const { column, cell } = finding
    const place = [column, cell && `“${cell}”`].filter(Boolean).join(' ')
    return place ? `${place}: ${say(finding)}` : say(finding)
  })
  return reasons.join('\n')
}

function cellsOf({ cells, contact }: Refused): string[] {
  if (cells) return cells
  const { firstName, lastName, company, phones, emails, notes }: FileContact = {
    ...emptyFileContact(),
    ...contact,
  }
  return [firstName, lastName, company, phones[0]?.value ?? '', emails[0]?.value ?? '', notes]
}

/**
 * The records that could not be imported, as the CSV they came from with a column of reasons in front, piece by
 * piece: it can be mended and imported again, where the column of reasons is passed over. Cells are safe to open in a
 * spreadsheet program. Throws NotFoundError.
 */
export async function* refusedRows(
  actor: Actor,
  id: string,
  { header, say }: RefusedWords,
): AsyncGenerator<string> {
  const { columns, kind, delimiter } = await inDomain(actor, async (tx) =>
    reading.parse((await loadImport(tx, actor, id)).reading),
  )
  const names = kind === 'table' ? columns.map(({ name }, index) => name || `#${index + 1}`) : CARD_COLUMNS
  const options = { delimiter: delimiter === ';' ? ';' : ',' }
  yield `\ufeff${Papa.unparse([[header, ...names.map(safeCell)]], options)}\r\n`
  let last = 0
  for (;;) {
    const rows = await inDomain(actor, (tx) =>
      tx
        .select()
        .from(importRecords)
        .where(and(ofImport(actor, id), eq(importRecords.verdict, 'refused'), gt(importRecords.number, last)))
        .orderBy(asc(importRecords.number))
        .limit(PAGE),
    )
    if (rows.length === 0) return
    const text = rows.map((row) => [
      safeCell(reasonOf(row.findings as Finding[], say)),
      ...cellsOf(row).map(safeCell),
    ])
    yield `${Papa.unparse(text, options)}\r\n`
    last = rows.at(-1)?.number ?? last
  }
}
