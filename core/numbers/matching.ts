import { and, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { idArray } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { maintainedNumbers } from '@/core/access/visible'
import { digitKeys } from '@/core/contacts/digit-keys'
import { fold } from '@/core/contacts/fold'
import { parseSearch, type SearchTerm } from '@/core/contacts/search-terms'
import { numbers } from '@/db/schema/numbers'
import { numberColumns } from './list'
import type { SharedNumber } from './number'

function hasTerm({ label, site, e164 }: Pick<SharedNumber, 'label' | 'site' | 'e164'>, term: SearchTerm) {
  const digits = term.digits?.replaceAll('%', '')
  return (
    fold(label).includes(term.raw) ||
    fold(site ?? '').includes(term.raw) ||
    (digits !== undefined && digitKeys([{ label: 'work', value: e164, e164 }]).includes(digits))
  )
}

/**
 * The predicate of a search over the numbers that the actor maintains: every term is in the label, the digits, the
 * name of the site, or somebody assigned has it. Undefined when nothing is searched for.
 */
export async function numbersMatching(
  tx: Tx,
  actor: Actor,
  search: string | undefined,
): Promise<SQL | undefined> {
  const { terms } = parseSearch(search ?? '')
  if (terms.length === 0) return undefined
  const { id, label, site, e164 } = numberColumns(actor)
  const all = await tx.select({ id, label, site, e164 }).from(numbers).where(maintainedNumbers(actor))
  return and(
    ...terms.map((term) => {
      const named = all.filter((number) => hasTerm(number, term)).map((number) => number.id)
      return sql`(${numbers.id} = any(${idArray(named)}) or exists (select 1 from number_members m
        join users u on u.domain_id = m.domain_id and u.id = m.user_id
        where m.domain_id = ${actor.domainId}::uuid and m.number_id = ${numbers.id} and u.search_text like ${term.text}))`
    }),
  )
}
