/** The characters that separate cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/**
 * What is wrong with a row: a quote opens a cell and none closes it, so that the row ends with its line and the cell
 * keeps its quotes; or a cell has a NUL character, which no text has.
 */
export type RowProblem = 'unclosed-quote' | 'nul-character'

/** One row of a table that is not empty. */
export type TableRow = {
  /** The line of the file on which it begins, from 1. */
  line: number
  /** As they stand there, neither trimmed nor made equal in number; `\n` is the only line break in them. */
  cells: string[]
  problem?: RowProblem
}

/** The bounds of a table; what is beyond them is refused with a `FileError`. */
export const TABLE_BOUNDS = {
  /** Characters of a record, quoted line breaks included. */
  record: 1_000_000,
  columns: 2_500,
  /** Rows without the header. */
  records: 500_000,
} as const
