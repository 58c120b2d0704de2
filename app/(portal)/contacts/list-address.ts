import { type Address, addressOf, pageSizes, textIn } from '@/app/door/list-address'
import { isId } from '@/core/access/id'
import type { ContactFilter } from '@/core/contacts/find-candidates'
import type { ContactSort } from '@/core/contacts/sort-columns'

/** A page's search parameters as Next gives them. */
export type SearchParameters = Promise<Record<string, string | string[] | undefined>>

/** Of which department or site coworkers are. */
export type CoworkerFilter = { departmentId?: string; siteId?: string }

/** What the address of a list of contacts says. `sort` has a `-` in front when it is descending. */
export type ListAddress = {
  q: string
  tag: string
  filter: string
  sort: string
  size: string
  after: string
  before: string
}

const sorts: readonly ContactSort[] = ['name', 'company', 'title', 'updated']
const names = ['q', 'tag', 'filter', 'sort', 'size', 'after', 'before'] as const

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

/** One parameter; of a repeated one the first, '' when it is absent. */
export async function parameter(parameters: SearchParameters, name: string): Promise<string> {
  return first((await parameters)[name])
}

/** Reads the address of a list; absent parameters are ''. */
export async function readListAddress(parameters: SearchParameters): Promise<ListAddress> {
  const given = await parameters
  return Object.fromEntries(names.map((name) => [name, first(given[name])])) as ListAddress
}

// What of an address belongs to the list it was filtered to: its page and what was selected of it.
const ofTheList = new Set(['filter', 'after', 'before', 'all', 'id'])

/**
 * The address of all contacts in place of a filter of what is no longer there; all else that it says, it says still.
 */
export function withoutFilter(path: string, given: Address): string {
  const others = Object.keys(given).filter((name) => !ofTheList.has(name))
  const kept = Object.fromEntries(others.map((name) => [name, textIn(given, name)]))
  return addressOf(path, { ...kept, filter: 'all' })
}

/** Which coworkers the filter of a list names; null when it names contacts. */
export function coworkersOf({ filter }: Pick<ListAddress, 'filter'>): CoworkerFilter | null {
  if (filter === 'coworkers') return {}
  const [, kind, id = ''] = /^(department|site):(.*)$/.exec(filter) ?? []
  if (!isId(id)) return null
  return kind === 'site' ? { siteId: id } : { departmentId: id }
}

/** Which contacts the filter of a list names: all, unless it is known. */
export function filterOf({ filter }: Pick<ListAddress, 'filter'>): ContactFilter {
  if (filter === 'shared' || filter === 'mine' || filter === 'granted') return { book: filter }
  if (filter === 'favorites') return { favorite: true }
  const [, kind, what = ''] = /^(number|tag):(.+)$/s.exec(filter) ?? []
  if (kind === 'number') return { numberId: what }
  return kind === 'tag' ? { tag: what } : {}
}

/** The contacts that the address of a list names: its filter, what is searched for, and a tag. */
export function matchingOf(address: Pick<ListAddress, 'q' | 'tag' | 'filter'>): ContactFilter {
  const { q: search, tag } = address
  return { ...filterOf(address), search, ...(tag && { tag }) }
}

/** The list's order: by name unless the address says otherwise. */
export function orderOf({ sort }: Pick<ListAddress, 'sort'>): {
  sort: ContactSort
  direction: 'asc' | 'desc'
} {
  const column = sorts.find((known) => known === sort.replace(/^-/, '')) ?? 'name'
  return { sort: column, direction: sort === `-${column}` ? 'desc' : 'asc' }
}

/** The page size the address names, else 50. */
export function sizeOf({ size }: Pick<ListAddress, 'size'>): number {
  return pageSizes.find((known) => String(known) === size) ?? 50
}

/** The address that sorts by a column: ascending first (the latest first for dates), then the other way. */
function sortHref(path: string, address: ListAddress, column: ContactSort): string {
  const { sort, direction } = orderOf(address)
  const usual = column === 'updated' ? '-updated' : column
  const other = column === 'updated' ? 'updated' : `-${column}`
  const current = direction === 'desc' ? `-${sort}` : sort
  return addressOf(path, { ...address, after: '', before: '', sort: current === usual ? other : usual })
}

/** The addresses that sort by each column. */
export function sortHrefs(path: string, address: ListAddress): Record<ContactSort, string> {
  const entries = sorts.map((column) => [column, sortHref(path, address, column)])
  return Object.fromEntries(entries) as Record<ContactSort, string>
}
