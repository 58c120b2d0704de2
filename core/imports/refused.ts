import Papa from 'papaparse'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { emptyFileContact, type FileContact, type Finding } from '@/core/contacts/formats/file-record'
import { importRecords } from '@/db/schema/import-records'
import { loadImport } from './load'
import { reading } from './reading'

type Refused = typeof importRecords.$inferSelect

const PAGE = 500
const CARD_COLUMNS = ['First name', 'Last name', 'Company', 'Phone', 'E-mail', 'Notes']

function reasonOf(findings: readonly Finding[]): string {
  const grave = findings.filter(({ gravity }) => gravity === 'refused' || gravity === 'attention')
  return grave
    .map(({ column, key }) => `${column ? `${column}: ` : ''}${key.replaceAll('-', ' ')}`)
    .join('; ')
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
 * piece: it can be mended and imported again. Throws NotFoundError.
 */
export async function* refusedRows(actor: Actor, id: string): AsyncGenerator<string> {
  const { columns, kind } = await inDomain(actor, async (tx) =>
    reading.parse((await loadImport(tx, actor, id)).reading),
  )
  const names = kind === 'table' ? columns.map(({ name }, index) => name || `#${index + 1}`) : CARD_COLUMNS
  yield `\ufeff${Papa.unparse([['Reason', ...names]])}\r\n`
  let last = 0
  for (;;) {
    const rows = await inDomain(actor, (tx) =>
      tx
        .select()
        .from(importRecords)
        .where(
          and(
            ownDomain(importRecords, actor),
            eq(importRecords.importId, id),
            eq(importRecords.verdict, 'refused'),
            gt(importRecords.number, last),
          ),
        )
        .orderBy(asc(importRecords.number))
        .limit(PAGE),
    )
    if (rows.length === 0) return
    const text = rows.map((row) => [reasonOf(row.findings as Finding[]), ...cellsOf(row)])
    yield `${Papa.unparse(text)}\r\n`
    last = rows.at(-1)?.number ?? last
  }
}
