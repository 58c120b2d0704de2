import { FileError } from '../file-record'
import { inPieces, withPlainLineBreaks } from '../line-breaks'
import { RecordSplitter, type RawRecord } from './split-records'
import { TABLE_BOUNDS, type Delimiter, type TableRow } from './table-row'
import { tokenise } from './tokenise'

const PIECE = 1 << 16
// Excel's own first line, which says the delimiter.
const SEP = /^(?:sep=[^"]?|"sep=[^"]?")$/i

/**
 * The rows of a CSV or TSV file that are not empty, the header among them, in constant memory. Throws `FileError`:
 * `line-too-long`, `too-many-columns`, `too-many-records`. `piece` is the number of characters read at a time.
 */
export async function* readTable(
  text: AsyncIterable<string>,
  { delimiter, piece = PIECE }: { delimiter: Delimiter; piece?: number },
): AsyncGenerator<TableRow, void, undefined> {
  const splitter = new RecordSplitter(delimiter)
  let count = 0
  for await (const part of inPieces(withPlainLineBreaks(text), piece)) {
    for (const row of rowsOf(splitter.push(part), delimiter)) yield counted(row, ++count)
  }
  for (const row of rowsOf(splitter.push('', true), delimiter)) yield counted(row, ++count)
}

/** The rows of a text that is at hand, at most `most` records of it. */
export function tableRows(text: string, delimiter: Delimiter, most: number): TableRow[] {
  const records: RawRecord[] = []
  for (const record of new RecordSplitter(delimiter).push(text.replace(/\r\n?/g, '\n'), true)) {
    if (!isSep(record)) records.push(record)
    if (records.length === most) break
  }
  return tokenise(records, delimiter)
}

function* rowsOf(records: Iterable<RawRecord>, delimiter: Delimiter): Generator<TableRow, void, undefined> {
  let batch: RawRecord[] = []
  let length = 0
  for (const record of records) {
    if (isSep(record)) continue
    batch.push(record)
    length += record.text.length
    if (length < PIECE) continue
    yield* tokenise(batch, delimiter)
    batch = []
    length = 0
  }
  yield* tokenise(batch, delimiter)
}

function isSep({ line, text }: RawRecord): boolean {
  return line === 1 && SEP.test(text)
}

function counted(row: TableRow, count: number): TableRow {
  if (count <= TABLE_BOUNDS.records + 1) return row
  throw new FileError('too-many-records', { line: row.line, max: TABLE_BOUNDS.records })
}
