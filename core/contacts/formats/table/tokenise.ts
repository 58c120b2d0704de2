import Papa from 'papaparse'
import { FileError } from '../file-record'
import type { RawRecord } from './split-records'
import { TABLE_BOUNDS, type Delimiter, type TableRow } from './table-row'

/** The cells of whole records, whose only line break is `\n`. Rows without anything but spaces are left out. */
export function tokenise(records: RawRecord[], delimiter: Delimiter): TableRow[] {
  const closed = records.filter(({ unclosedAt }) => unclosedAt === -1)
  const parsed = parse(
    closed.map(({ text }) => text),
    delimiter,
  ).values()
  return records.flatMap((record) => {
    const isClosed = record.unclosedAt === -1
    const cells = isClosed ? (parsed.next().value ?? []) : unclosedCells(record, delimiter)
    return toRow(record, cells) ?? []
  })
}

/** The cells of records, as papaparse cuts them. */
// It drops a BOM in front and gives a last row for the last line end: an empty line and `slice` take both.
export function parse(records: string[], delimiter: Delimiter): string[][] {
  if (records.length === 0) return []
  const text = `\n${records.join('\n')}\n`
  return Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data.slice(1, -1)
}

function unclosedCells({ text, unclosedAt }: RawRecord, delimiter: Delimiter): string[] {
  const whole = unclosedAt === 0 ? [] : (parse([text.slice(0, unclosedAt - 1)], delimiter)[0] ?? [])
  return [...whole, ...text.slice(unclosedAt).split(delimiter)]
}

function toRow({ line, text, unclosedAt }: RawRecord, cells: string[]): TableRow | null {
  if (cells.length > TABLE_BOUNDS.columns) {
    throw new FileError('too-many-columns', { line, max: TABLE_BOUNDS.columns })
  }
  if (unclosedAt !== -1) return { line, cells, problem: 'unclosed-quote' }
  if (text.includes('\0')) return { line, cells, problem: 'nul-character' }
  return cells.some((cell) => cell.trim() !== '') ? { line, cells } : null
}
