import type { DateOrder } from '@/core/contacts/formats/columns/date-cell'
import { decode } from '@/core/contacts/formats/encoding/decode'
import type { FileRecord } from '@/core/contacts/formats/file-record'
import { birthdayOrder, createRowReader } from '@/core/contacts/formats/columns/to-record'
import { readLdif } from '@/core/contacts/formats/ldif/read-ldif'
import { readPhonebook } from '@/core/contacts/formats/phonebook-xml/read-phonebook'
import { readTable } from '@/core/contacts/formats/table/read-table'
import type { TableRow } from '@/core/contacts/formats/table/table-row'
import { TRAILER_ROWS, withoutTrailer } from '@/core/contacts/formats/table/trailer'
import { unwrapRow } from '@/core/contacts/formats/table/whole-row'
import { readVCards } from '@/core/contacts/formats/vcard/read-vcards'
import { cellConcealer } from '@/core/imports/judge/conceal'
import type { Reading } from '@/core/imports/reading'

/** A record of a file, and of a table the cells it was read from. */
export type ReadRecord = FileRecord & { cells?: string[] }

/** What stands in a file for a record: a row of a table, else the record itself. */
export type Unread = TableRow | FileRecord

/** How a file is read: as what, for a domain of which country (ISO 3166 alpha-2), and how its birthdays are written. */
export type Rules = { reading: Reading; country: string; dateOrder: DateOrder }

/** Opens a file anew: it may be read more than once. */
export type OpenFile = () => AsyncIterable<Uint8Array>

/** The rows of a table behind its header, without the lines at its end that only count them or tell of the report. */
async function* bodyRows(
  open: OpenFile,
  { encoding, delimiter, headerAt, columns }: Reading,
): AsyncGenerator<TableRow> {
  let index = 0
  const held: TableRow[] = []
  const by = delimiter ?? ','
  for await (const row of readTable(decode(open(), encoding), { delimiter: by })) {
    if (headerAt !== null && index++ <= headerAt) continue
    held.push(unwrapRow(row, by, columns.length))
    const first = held.length > TRAILER_ROWS ? held.shift() : undefined
    if (first) yield first
  }
  yield* headerAt === null ? held : withoutTrailer(held, columns.length)
}

async function* wholeText(open: OpenFile, encoding: Reading['encoding']): AsyncGenerator<FileRecord> {
  let text = ''
  for await (const piece of decode(open(), encoding)) text += piece
  yield* readPhonebook(text)
}

/** What stands in a file for each record, one after the other, in constant memory. Throws FileError. */
export function readUnread(open: OpenFile, reading: Reading): AsyncIterable<Unread> {
  switch (reading.kind) {
    case 'table':
      return bodyRows(open, reading)
    case 'vcard':
      return readVCards(open(), { encoding: reading.encoding })
    case 'ldif':
      return readLdif(decode(open(), reading.encoding))
    case 'phonebook-xml':
      return wholeText(open, reading.encoding)
  }
}

/** Finds out how a file is to be read for a domain of a country. Throws FileError. */
export async function rulesOf(open: OpenFile, reading: Reading, country: string): Promise<Rules> {
  const targets = reading.columns.map((column) => column.target)
  const hasBirthday = targets.some((target) => target.kind === 'birthday' && target.part === 'whole')
  const dates: { cells: string[] }[] = []
  // How days and months stand in a column is seen from all of it.
  if (hasBirthday) {
    for await (const { cells } of bodyRows(open, reading)) {
      const kept = cells.map((cell, index) => (targets[index]?.kind === 'birthday' ? cell : ''))
      if (kept.some((cell) => cell !== '')) dates.push({ cells: kept })
    }
  }
  return { reading, country, dateOrder: birthdayOrder(targets, dates, country) }
}

/** Makes the function that makes records of what stands in a file. */
export function recordReader({ reading, country, dateOrder }: Rules): (unread: Unread) => ReadRecord {
  const targets = reading.columns.map((column) => column.target)
  const header = reading.headerAt === null ? null : reading.columns.map((column) => column.name)
  const read = createRowReader(targets, { country, header, dialect: reading.dialect, dateOrder })
  const conceal = cellConcealer(reading.columns)
  return (unread) => ('cells' in unread ? { ...read(unread), cells: conceal(unread.cells) } : unread)
}
