import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { isEastAsian } from './east-asian'
import { fold } from './fold'
import { digitsOf } from './text'

/** One thing that is searched for; a contact must match every term, each by `text` or by `digits`. */
export type SearchTerm = {
  /** The term, folded, for highlighting. */
  raw: string
  /** A LIKE pattern (escape character `\`) for what `searchText` made. */
  text: string
  /** A LIKE pattern for what `digitKeys` made; only for terms that can be part of a number. */
  digits?: string
}

const LONGEST_QUERY = 200
const MOST_TERMS = 10
const SHORTEST_FULL_NUMBER = 7
const LONGEST_NUMBER = 20
const SHORTEST_DIGITS = 2

const PHONE_LIKE = /^[+()\d./-]+$/
const EXTENSION_SIGN = /(?<=\d{4})[\s,]*(?:;ext=|ext(?:ension)?\.?|x)\s*(?=\d{1,9}(?:\s|$))/g
const BREAK = '|'
// "Meier, Anna" and "tel:+41…" as they are copied from elsewhere.
const AROUND = /^tel:(?=[+\d])|^[,;]+|[,;]+$/g
// 00 of most of the world, 0011 of Australia, 011 of North America.
const ABROAD = /^(?:0011|00|011(?=\d{8}))/

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

function textPattern(term: string): string {
  const length = Array.from(term).length
  if (isEastAsian(term) && length <= 2) return length === 2 ? `% ${term} %` : `% ${term}%`
  const wanted = term.replaceAll("'", '') || term
  return `%${wanted.split(' ').map(escapeLike).join('%')}%`
}

function digitPattern(term: string): string | undefined {
  const digits = digitsOf(term)
  if (!PHONE_LIKE.test(term.replaceAll(' ', '')) || digits.length < SHORTEST_DIGITS) return undefined
  const isFull = digits.length >= SHORTEST_FULL_NUMBER
  const isAbroad = term.startsWith('+') || (isFull && ABROAD.test(digits))
  if (!isAbroad) return `%${digits}%`
  // In "+44 (0)20 7946 0958" the zero is not dialled from abroad.
  const international = digitsOf(term.replace(/\(0\)/, '')).replace(term.startsWith('+') ? '' : ABROAD, '')
  const number = parsePhoneNumberFromString(`+${international}`)
  // Also finds numbers that were typed nationally in another country's domain.
  if (number?.isValid()) return `%${number.nationalNumber}%`
  return term.startsWith('+') ? `% ${international}%` : `%${international}%`
}

/** Neighbouring tokens that are one number, such as "(415)" and "555-0199", become one term. */
function joinNumbers(tokens: string[]): string[] {
  const terms: string[] = []
  let run: string[] = []
  const close = () => {
    const digits = digitsOf(run.join('')).length
    const isNumber = digits >= SHORTEST_FULL_NUMBER || /[+(]/.test(run[0] ?? '')
    if (isNumber && digits <= LONGEST_NUMBER) terms.push(run.join(' '))
    else terms.push(...run)
    run = []
  }
  for (const token of tokens) {
    if (token.startsWith('+') || !PHONE_LIKE.test(token)) close()
    if (PHONE_LIKE.test(token)) run.push(token)
    else if (token !== BREAK) terms.push(token)
  }
  close()
  return terms.filter((term) => term !== '')
}

/** What of a query counts: at most 200 characters, control characters and lone surrogates as spaces. */
export function readQuery(query: string): string {
  return query.slice(0, LONGEST_QUERY).replace(/[\p{Cc}\p{Cs}]/gu, ' ')
}

/**
 * What a person typed into the search, as terms: words by white space, telephone numbers in any
 * format as one. At most 200 characters and 10 terms count; control characters separate words.
 */
export function parseSearch(query: string): { terms: SearchTerm[] } {
  const tokens = fold(readQuery(query))
    .replace(EXTENSION_SIGN, ` ${BREAK} `)
    .split(' ')
    .map((token) => token.replace(AROUND, ''))
  const found = joinNumbers(tokens)
  const worded = found.filter((term) => !/^\p{P}+$/u.test(term))
  const terms = [...new Set(worded.length > 0 ? worded : found)].slice(0, MOST_TERMS)
  return {
    terms: terms.map((raw) => {
      const digits = digitPattern(raw)
      return { raw, text: textPattern(raw), ...(digits ? { digits } : {}) }
    }),
  }
}
