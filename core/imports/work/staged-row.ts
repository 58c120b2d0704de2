import type { ContactRow } from '@/core/contacts/contact-row'
import type { KeptFields } from '@/core/contacts/row-record'

/** The row a record becomes: the columns of `contacts` that its content decides. Its match keys are kept beside it. */
export type StagedRow = Omit<ContactRow, 'matchKeys'> & KeptFields

/** A row as JSON has it: no word of what is undefined. */
export type KeptRow = { [Name in keyof StagedRow]: StagedRow[Name] | undefined }

const EMPTY: StagedRow = {
  firstName: '',
  middleName: '',
  lastName: '',
  prefix: '',
  suffix: '',
  nickname: '',
  company: '',
  department: '',
  title: '',
  phones: [],
  emails: [],
  addresses: [],
  urls: [],
  birthday: '',
  notes: '',
  tags: [],
  sortName: '',
  sortCompany: '',
  sortTitle: '',
  searchText: '',
  phoneKeys: '',
  externalId: '',
  extras: [],
}

function unlessEmpty<Item>(list: Item[]): Item[] | undefined {
  return list.length > 0 ? list : undefined
}

/**
 * A row as it is kept until the import: without what is empty, which is most of it. PostgreSQL takes a third less time
 * to read and write it.
 */
export function keptRow(row: StagedRow): KeptRow {
  // Each by its name, as in `withKeys`.
  return {
    firstName: row.firstName || undefined,
    middleName: row.middleName || undefined,
    lastName: row.lastName || undefined,
    prefix: row.prefix || undefined,
    suffix: row.suffix || undefined,
    nickname: row.nickname || undefined,
    company: row.company || undefined,
    department: row.department || undefined,
    title: row.title || undefined,
    phones: unlessEmpty(row.phones),
    emails: unlessEmpty(row.emails),
    addresses: unlessEmpty(row.addresses),
    urls: unlessEmpty(row.urls),
    birthday: row.birthday || undefined,
    notes: row.notes || undefined,
    tags: unlessEmpty(row.tags),
    sortName: row.sortName || undefined,
    sortCompany: row.sortCompany || undefined,
    sortTitle: row.sortTitle || undefined,
    searchText: row.searchText || undefined,
    phoneKeys: row.phoneKeys || undefined,
    externalId: row.externalId || undefined,
    extras: unlessEmpty(row.extras),
  }
}

/** The row of a record that was kept so. */
export function wholeRow(kept: Record<string, unknown>): StagedRow {
  return { ...EMPTY, ...kept }
}
