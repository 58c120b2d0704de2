import { asc, desc, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Cursor, readCursor, writeCursor } from './cursor'

/** Which page: after or before a cursor of an earlier page, and how many rows. */
export type PageRequest = { after?: string; before?: string; size: number }

/** One page. `previous` and `next` are cursors, null at the ends; `from` is the number of its first row, from 1. */
export type Page<Row> = { rows: Row[]; previous: string | null; next: string | null; from: number }

/** What a list is sorted by. `key` is an expression without nulls, `name` tells the cursors of sorts apart. */
export type SortBy = {
  name: string
  key: SQL | PgColumn
  type?: 'text' | 'timestamptz'
  direction: 'ascending' | 'descending'
}

/** The clauses of a keyset page, and what makes a page of the rows they find. */
export type Keyset = {
  where: SQL | undefined
  orderBy: SQL[]
  /** One row more than the page has, to know whether there is a next one. */
  limit: number
  /** The sort key as text; select it as `key`. */
  key: SQL<string>
  page: <Row extends { id: string; key: string }>(rows: Row[]) => Page<Row>
}

/** Pages by position in a stable order (sort key, id) instead of by offset. A cursor that is none is ignored. */
export function keyset(request: PageRequest, sort: SortBy, id: PgColumn): Keyset {
  const type = sort.type ?? 'text'
  const mark = `${sort.name} ${sort.direction}`
  const before = readCursor(request.before, mark, type)
  const cursor = before ?? readCursor(request.after, mark, type)
  const ascending = (sort.direction === 'ascending') === !before
  const order = ascending ? asc : desc
  const position = (point: Cursor) => sql`(${point.key}::${sql.raw(type)}, ${point.id}::uuid)`
  const than = sql.raw(ascending ? '>' : '<')
  return {
    where: cursor ? sql`(${sort.key}, ${id}) ${than} ${position(cursor)}` : undefined,
    orderBy: [order(sort.key), order(id)],
    limit: request.size + 1,
    key: sql<string>`(${sort.key})::text`,
    page: (found) => toPage(found, { size: request.size, mark, cursor, backwards: Boolean(before) }),
  }
}

function toPage<Row extends { id: string; key: string }>(
  found: Row[],
  { size, mark, cursor, backwards }: { size: number; mark: string; cursor?: Cursor; backwards: boolean },
): Page<Row> {
  const more = found.length > size
  const rows = backwards ? found.slice(0, size).reverse() : found.slice(0, size)
  const start = !cursor ? 0 : backwards ? Math.max(0, cursor.at - 1 - rows.length) : cursor.at
  const at = (row: Row | undefined, place: number) =>
    row ? writeCursor({ mark, key: row.key, id: row.id, at: place }) : null
  return {
    rows,
    from: start + 1,
    previous: (backwards ? more : cursor !== undefined) ? at(rows[0], start + 1) : null,
    next: (backwards ? true : more) ? at(rows.at(-1), start + rows.length) : null,
  }
}
