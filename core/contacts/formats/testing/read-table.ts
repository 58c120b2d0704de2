import Papa from 'papaparse'
import { recogniseColumns } from '../columns/recognise-columns'
import { birthdayOrder, createRowReader } from '../columns/to-record'
import type { FileContact, FileRecord } from '../file-record'

/** What a small table of comma-separated text with a header is understood as, in a country. */
export function readTable(text: string, country = 'CH'): { dialect: string | null; records: FileRecord[] } {
  const [header = [], ...cells] = Papa.parse<string[]>(text.trim()).data
  const { dialect, targets } = recogniseColumns(header, cells)
  const rows = cells.map((row, index) => ({ line: index + 2, cells: row }))
  const dateOrder = birthdayOrder(targets, rows, country)
  return { dialect, records: rows.map(createRowReader(targets, { country, header, dialect, dateOrder })) }
}

/** The fields of a contact that are not empty. */
export function filled(contact: FileContact | undefined): Partial<FileContact> {
  return Object.fromEntries(
    Object.entries(contact ?? {}).filter(([, value]) =>
      typeof value === 'string' || Array.isArray(value) ? value.length > 0 : value !== null,
    ),
  )
}
