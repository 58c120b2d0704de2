import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { isId } from '@/core/access/id'
import { seatOf } from '@/core/access/seat'
import type { Place } from './cursor'
import { parseSearch, type SearchTerm } from './search-terms'
import { readText } from './text'

/**
 * Out of which contacts a list is: all one sees, Shared Contacts, one's own, or others' that are shared with oneself;
 * `personal` are the latter two together.
 */
export const books = ['all', 'shared', 'mine', 'granted', 'personal'] as const
export type Book = (typeof books)[number]

/** What narrows a list: its book, the words of a search, a tag exactly as it is written, one's star, a shared number. */
export type ContactFilter = {
  book?: Book | undefined
  search?: string | undefined
  tag?: string | undefined
  favorite?: boolean | undefined
  numberId?: string | undefined
}

/** A filter as the database takes it. */
export type Condition = {
  book: Book
  terms: SearchTerm[]
  tag: string | null
  favorite: boolean
  numberId: string | null
}

/**
 * The orders of a list of contacts; `deleted` is the order of the trash, `id` that of creation. `any` is none, for
 * counting: there is nothing beyond a place in it.
 */
export type CandidateSort = 'name' | 'company' | 'title' | 'updated' | 'deleted' | 'id' | 'any'

/** Which candidates: in which order, and how many beyond a place. */
export type CandidateOrder = { sort: CandidateSort; descending: boolean; from: Place | null; most: number }

const id = sql<string>`id`

const LONGEST_TAG = 200
// No contact has it: tags are trimmed.
const NO_TAG = ' '
const NO_NUMBER = '00000000-0000-0000-0000-000000000000'

/** Understands a filter. A tag that cannot be stored is on no contact, and nobody has what belongs to no number. */
export function readFilter(filter: ContactFilter): Condition {
  const { terms } = parseSearch(filter.search ?? '')
  const read = filter.tag ? readText(filter.tag, { max: LONGEST_TAG }) : null
  const number = filter.numberId ?? ''
  return {
    book: filter.book ?? 'all',
    terms,
    tag: read && ('text' in read ? read.text : NO_TAG),
    favorite: filter.favorite ?? false,
    numberId: number === '' ? null : isId(number) ? number : NO_NUMBER,
  }
}

/** Whether a filter lets through less than its whole book. */
export function isNarrow({ terms, tag, favorite, numberId }: Condition): boolean {
  return terms.length > 0 || tag !== null || favorite || numberId !== null
}

/** Whether a filter is all Shared Contacts and nothing else: those are read in one statement, without candidates. */
export function isAllShared(condition: Condition): boolean {
  return condition.book === 'shared' && !isNarrow(condition)
}

function conditionArguments(actor: Actor, condition: Condition): SQL {
  const { book, favorite, numberId, terms, tag } = condition
  const texts = terms.map((term) => term.text)
  const digits = terms.map((term) => term.digits ?? null)
  return sql`${actor.domainId}, ${seatOf(actor)}::uuid, ${book}, ${favorite}::boolean, ${numberId}::uuid,
    ${sql.param(texts)}::text[], ${sql.param(digits)}::text[], ${tag}::text`
}

/**
 * Ids of the actor's contacts that meet a condition, in order, at most `most` of them beyond a place. They are
 * proposals: the caller reads them through visibility, in a statement of its own.
 */
export async function findCandidates(
  tx: Tx,
  actor: Actor,
  condition: Condition,
  order: CandidateOrder,
): Promise<string[]> {
  const { sort, descending, from, most } = order
  const found = sql`find_contacts(${conditionArguments(actor, condition)},
    ${sort}, ${descending}, ${from?.value ?? null}, ${from?.id ?? null}, ${most}) as id`
  const rows = await tx.select({ id }).from(found).prepare('candidates').execute()
  return rows.map((row) => row.id)
}
