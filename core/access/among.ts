import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { isId } from './id'

/** A list of ids as one `uuid[]` parameter; what is no UUID is left out. */
export function idArray(ids: readonly string[]): SQL {
  return sql`${`{${ids.filter(isId).join(',')}}`}::uuid[]`
}

/** Whether a column is one of the ids; an empty list matches nothing. */
export function among(column: PgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${idArray(ids)})`
}
