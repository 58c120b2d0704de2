import { fold } from '@/core/contacts/fold'
import type { SearchTerm } from '@/core/contacts/search-terms'
import { digitsOf } from '@/core/contacts/text'
import type { Entry } from './entry'

/** What of an entry is compared with the terms of a search. */
type Compared = Pick<Entry, 'name' | 'company' | 'phones' | 'emails' | 'tags'>

const ELSEWHERE = 5

/** How well a text has a term, of `best`: as a whole, as a word, at the start of a word, inside one, or not. */
function textScore(text: string, term: string, best: number): number {
  const folded = fold(text)
  if (!folded.includes(term)) return 0
  if (folded === term) return best
  const words = folded.split(/[\s,.&/()@-]+/)
  if (words.includes(term)) return best * 0.9
  return words.some((word) => word.startsWith(term)) ? best * 0.8 : best * 0.4
}

/** How well a number has digits: an extension or number as a whole before its end, its start and its middle. */
function digitScore({ phones }: Compared, digits: string): number {
  const scores = phones.map(({ value, e164, extension }) => {
    const written = [digitsOf(value), digitsOf(e164 ?? ''), extension ?? '']
    if (written.includes(digits)) return 100
    if (written.some((one) => one.endsWith(digits))) return 80
    return written.some((one) => one.startsWith(digits))
      ? 70
      : written.some((one) => one.includes(digits))
        ? 50
        : 0
  })
  return Math.max(0, ...scores)
}

/**
 * How well an entry that a search has found answers it; more is better. The name counts most, then numbers, company,
 * e-mail and tags; what has a term elsewhere, as in its notes, comes last.
 */
export function score(entry: Compared, terms: readonly SearchTerm[]): number {
  return terms
    .map(({ raw, digits }) =>
      Math.max(
        ELSEWHERE,
        textScore(entry.name, raw, 90),
        textScore(entry.company, raw, 65),
        ...entry.emails.map((email) => textScore(email, raw, 60)),
        ...entry.tags.map((tag) => textScore(tag, raw, 30)),
        digits === undefined ? 0 : digitScore(entry, digitsOf(raw)),
      ),
    )
    .reduce((sum, one) => sum + one, 0)
}
