import { readFileSync } from 'node:fs'

/** A row as text: what the portal shows in it. */
export type TextRow = { id: string; name: string; cells: string[] }

let rows: TextRow[] | undefined

/** The rows that the benchmark hands over in the file `COMMONBOOK_BENCH_ROWS`, read once. */
export function rowsInMemory(): TextRow[] {
  rows ??= JSON.parse(readFileSync(process.env.COMMONBOOK_BENCH_ROWS ?? '', 'utf8')) as TextRow[]
  return rows
}
