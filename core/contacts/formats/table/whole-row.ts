import { parse } from './tokenise'
import type { Delimiter, TableRow } from './table-row'

/**
 * A row that a spreadsheet quoted as one cell (`"Ana,""Sol, S.L."",Zürich"`) as the cells it stands for, when these are
 * just as many as the table has columns; any other row as it is.
 */
export function unwrapRow(row: TableRow, delimiter: Delimiter, columns: number): TableRow {
  const [cell = ''] = row.cells
  if (row.cells.length !== 1 || columns < 3 || row.problem || !cell.includes(delimiter)) return row
  const [cells = [], ...more] = parse([cell], delimiter)
  return cells.length === columns && more.length === 0 ? { ...row, cells } : row
}
