import { readCursor, writeCursor, type Place } from './cursor'

/** One page of a list, with the cursors of its neighbours. */
export type KeysetPage<Row> = { rows: Row[]; next: string | null; previous: string | null }

/** Reads at most `most` rows on one side of a place (from the end of the list when there is none). */
export type ReadRows<Row> = (from: Place | null, backward: boolean, most: number) => Promise<Row[]>

/** Which page of a list is asked for: rows after a cursor, or before one. */
export type PageRequest = {
  sort: string
  size: number
  after?: string | undefined
  before?: string | undefined
}

/**
 * Reads the page of a list after or before a cursor. One row more than the page is read, to know whether there is a
 * next. The first page is always full: going back past the beginning leads to it. A place that nothing follows any
 * more leads to the last page.
 */
export async function keysetPage<Row extends { place: Place }>(
  request: PageRequest,
  read: ReadRows<Row>,
): Promise<KeysetPage<Row>> {
  const { sort, size } = request
  const before = readCursor(sort, request.before)
  if (before) {
    const rows = await read(before, true, size + 1)
    if (rows.length >= size) return backwardPage(rows, size, sort, true)
  }
  const after = before ? null : readCursor(sort, request.after)
  const rows = await read(after, false, size + 1)
  if (rows.length === 0 && after) return backwardPage(await read(null, true, size + 1), size, sort, false)
  const shown = rows.slice(0, size)
  const [first, last] = [shown.at(0), shown.at(-1)]
  return {
    rows: shown,
    next: rows.length > size && last ? writeCursor(sort, last.place) : null,
    previous: after && first ? writeCursor(sort, first.place) : null,
  }
}

function backwardPage<Row extends { place: Place }>(
  rows: Row[],
  size: number,
  sort: string,
  hasNext: boolean,
): KeysetPage<Row> {
  const shown = rows.slice(0, size).reverse()
  const [first, last] = [shown.at(0), shown.at(-1)]
  return {
    rows: shown,
    next: hasNext && last ? writeCursor(sort, last.place) : null,
    previous: rows.length > size && first ? writeCursor(sort, first.place) : null,
  }
}
