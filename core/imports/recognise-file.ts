import { groupColumns } from '@/core/contacts/formats/columns/group-columns'
import { isKnownHeader } from '@/core/contacts/formats/columns/is-known-header'
import { recogniseColumns } from '@/core/contacts/formats/columns/recognise-columns'
import { decodeSample, type Encoding } from '@/core/contacts/formats/encoding/encoding'
import { FileError } from '@/core/contacts/formats/file-record'
import { recogniseFile } from '@/core/contacts/formats/recognise'
import { guessDelimiter } from '@/core/contacts/formats/table/delimiter'
import { findHeader, HEADER_ROWS } from '@/core/contacts/formats/table/find-header'
import { tableRows } from '@/core/contacts/formats/table/read-table'
import { unwrapRow } from '@/core/contacts/formats/table/whole-row'
import type { Delimiter } from '@/core/contacts/formats/table/table-row'
import type { ColumnTarget } from '@/core/contacts/formats/columns/column-target'
import { PRODUCT } from '@/core/contacts/formats/vcard/from-contact/write-vcard'
import { concealed, isSecretColumn } from './judge/conceal'
import type { Reading } from './reading'

const SAMPLE_ROWS = 200
const SAMPLES = 3
const LONGEST_SAMPLE = 80

/** Bytes of a file's beginning that are looked at. */
export const SAMPLE_SIZE = 256 * 1024

/** What a person says about a file where they know better; what is absent is found out. */
export type Wishes = {
  encoding?: Encoding
  delimiter?: Delimiter
  hasHeader?: boolean
  targets?: ColumnTarget[]
}

/**
 * Understands a file by its beginning: what it is, its encoding, and of a table its delimiter, header and columns.
 * Throws FileError with what it is instead, or `wrong-encoding` when it cannot be read in the wished one.
 */
export function recogniseReading(sample: Uint8Array, fileName: string, wishes: Wishes = {}): Reading {
  const { kind, encodings } = recogniseFile(sample, fileName)
  const encoding = wishes.encoding ?? encodings[0] ?? 'utf-8'
  const nothing = { delimiter: null, headerAt: null, dialect: null, columns: [], mapping: null }
  if (kind === 'vcard') return { kind, encoding, encodings, ...nothing, own: isOwnCard(sample) }
  if (kind !== 'table') return { kind, encoding, encodings, ...nothing }
  const text = decodeSample(sample, encoding)
  if (text === null) throw new FileError('wrong-encoding', { encoding, line: 1 })
  const delimiter = wishes.delimiter ?? guessDelimiter(text)
  const rows = tableRows(text, delimiter, SAMPLE_ROWS + HEADER_ROWS)
  // The last row of a sample may be cut off.
  if (sample.length >= SAMPLE_SIZE && rows.length > 2) rows.pop()
  const found = findHeader(rows, isKnownHeader)
  const headerAt = wishes.hasHeader === false ? null : found >= 0 ? found : wishes.hasHeader ? 0 : null
  const header = headerAt === null ? null : (rows[headerAt]?.cells ?? [])
  const below = rows.slice(headerAt === null ? 0 : headerAt + 1)
  const width = header?.length ?? Math.max(0, ...below.map(({ cells }) => cells.length))
  const body = below.map((row) => unwrapRow(row, delimiter, width).cells)
  // Behind a long stretch of empty lines there may be more.
  if (body.length === 0 && sample.length < SAMPLE_SIZE) throw new FileError('header-alone')
  const { dialect, targets } = recogniseColumns(header, body)
  const columns = targets.map((found, index) => {
    const name = withoutNul(header?.[index] ?? '').trim()
    const target = wishes.targets?.[index] ?? found
    const samples = samplesOf(body, index)
    return {
      name,
      samples: isSecretColumn({ name, target }) ? samples.slice(0, 1).map(concealed) : samples,
      target,
    }
  })
  return {
    kind,
    encoding,
    encodings,
    delimiter,
    headerAt,
    dialect,
    own: dialect === 'commonbook',
    columns: wishes.targets ? grouped(columns) : columns,
    mapping: null,
  }
}

/** Whether the first card of a file says that Commonbook wrote it. */
function isOwnCard(sample: Uint8Array): boolean {
  const [first = ''] = Buffer.from(sample).toString('latin1').split('END:VCARD', 1)
  return first.includes(`\nPRODID:${PRODUCT}\r\n`)
}

function grouped(columns: Reading['columns']): Reading['columns'] {
  const targets = groupColumns(columns.map(({ target }) => target))
  return columns.map((column, index) => ({ ...column, target: targets[index] ?? column.target }))
}

/** No text of the database holds NUL. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '')
}

function samplesOf(rows: readonly string[][], column: number): string[] {
  const cells = rows.map((row) => withoutNul(row[column] ?? '').trim()).filter((cell) => cell !== '')
  return [...new Set(cells)].slice(0, SAMPLES).map((cell) => cell.slice(0, LONGEST_SAMPLE))
}
