import { sql, type SQL } from 'drizzle-orm'
import type { ContactRow } from './contact-row'

/** What no form shows of a contact: see the columns of the same names. */
export type KeptFields = { externalId: string; extras: string[] }

/** The columns that a contact's content decides, with their types in the database. */
const types = {
  firstName: 'text',
  middleName: 'text',
  lastName: 'text',
  prefix: 'text',
  suffix: 'text',
  nickname: 'text',
  company: 'text',
  department: 'text',
  title: 'text',
  phones: 'jsonb',
  emails: 'jsonb',
  addresses: 'jsonb',
  urls: 'jsonb',
  birthday: 'text',
  notes: 'text',
  tags: 'text[]',
  sortName: 'text',
  sortCompany: 'text',
  sortTitle: 'text',
  searchText: 'text',
  phoneKeys: 'text',
  matchKeys: 'text[]',
  externalId: 'text',
  extras: 'text[]',
} as const satisfies Record<keyof (ContactRow & KeptFields), string>

/** The names of those columns, as the code calls them. */
export const rowColumns = Object.keys(types) as (keyof typeof types)[]

const EMPTY = { text: "''", jsonb: "'[]'", 'text[]': "'{}'" }

/** The value of such a column in a record made of a row that has no word of what is empty. */
export function rowValue(record: string, name: keyof typeof types): string {
  return `coalesce(${record}."${name}", ${EMPTY[types[name]]})`
}

/** The columns of a record made of such rows as JSON, for `jsonb_to_recordset` and `jsonb_to_record`. */
export const rowRecord: SQL = sql.raw(rowColumns.map((name) => `"${name}" ${types[name]}`).join(', '))
