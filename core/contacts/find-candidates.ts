import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import type { Place } from './cursor'
import { parseSearch, type SearchTerm } from './search-terms'
import { readText } from './text'

/** What narrows a list: the words of a search, and a tag, exactly as it is written. */
export type ContactFilter = { search?: string | undefined; tag?: string | undefined }

/** A filter as the database takes it; null when it lets everything through. */
export type Condition = { terms: SearchTerm[]; tag: string | null } | null

/** The orders of a list of contacts; `deleted` is the order of the trash, `id` that of creation. */
export type CandidateSort = 'name' | 'company' | 'title' | 'updated' | 'deleted' | 'id'

const LONGEST_TAG = 200
// No contact has it: tags are trimmed.
const NO_TAG = ' '

/** Understands a filter. A tag that cannot be stored is on no contact. */
export function readFilter(filter: ContactFilter): Condition {
  const { terms } = parseSearch(filter.search ?? '')
  const read = filter.tag ? readText(filter.tag, { max: LONGEST_TAG }) : null
  const tag = read && ('text' in read ? read.text : NO_TAG)
  return terms.length === 0 && tag === null ? null : { terms, tag }
}

function conditionArguments({ terms, tag }: NonNullable<Condition>): SQL {
  const texts = terms.map((term) => term.text)
  const digits = terms.map((term) => term.digits ?? null)
  return sql`${sql.param(texts)}::text[], ${sql.param(digits)}::text[], ${tag}::text`
}

/**
 * Ids of the domain's contacts that meet a condition, in order, at most `most` of them beyond a place. They are
 * proposals: the caller reads them through visibility, in a statement of its own.
 */
export async function findCandidates(
  tx: Tx,
  actor: Pick<Actor, 'domainId'>,
  condition: Condition,
  order: { sort: CandidateSort; descending: boolean; from: Place | null; most: number },
): Promise<string[]> {
  const { sort, descending, from, most } = order
  const rows = await tx.execute<{ id: string }>(sql`
    select id from find_contacts(${actor.domainId}, ${conditionArguments(condition ?? { terms: [], tag: null })},
      ${sort}, ${descending}, ${from?.value ?? null}, ${from?.id ?? null}, ${most}) as id`)
  return rows.map((row) => row.id)
}

/** How many contacts of the domain meet a condition; counting stops at `most` unless it is null. */
export async function countCandidates(
  tx: Tx,
  actor: Pick<Actor, 'domainId'>,
  condition: NonNullable<Condition>,
  most: number | null,
): Promise<number> {
  const rows = await tx.execute<{ count: number }>(sql`
    select count_contacts(${actor.domainId}, ${conditionArguments(condition)}, ${most})::int as count`)
  return rows[0]?.count ?? 0
}
