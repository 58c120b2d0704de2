import { fold, foldWithMap } from './fold'
import { digitsOf, westernDigits } from './text'

/** From a UTF-16 index of the text to another (exclusive). */
export type Range = [start: number, end: number]

function merged(ranges: Range[]): Range[] {
  const result: Range[] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(part); part && at >= 0; at = text.indexOf(part, at + 1)) found.push(at)
  return found
}

/** Where terms occur in a text, compared as search compares; ranges in order, without overlaps. */
export function findMatches(text: string, terms: readonly string[]): Range[] {
  const { folded, starts, ends } = foldWithMap(text)
  const parts = terms.map(fold)
  return merged(
    parts.flatMap((part) =>
      occurrences(folded, part).map((at): Range => [starts[at] ?? 0, ends[at + part.length - 1] ?? 0]),
    ),
  )
}

const SHORTEST_TAIL = 7

/**
 * Where typed numbers occur in a number as shown, whatever stands between its digits. A number
 * typed with more in front than is shown, such as its country code, marks all that is shown.
 */
export function findDigitMatches(shown: string, terms: readonly string[]): Range[] {
  const plain = westernDigits(shown)
  const places = [...plain.matchAll(/\d/g)].map((match) => match.index)
  const digits = digitsOf(plain)
  const tail = digits.replace(/^0+/, '')
  return merged(
    terms.map(digitsOf).flatMap((part) => {
      const at = occurrences(digits, part)
      if (at.length === 0 && tail.length >= SHORTEST_TAIL && part.endsWith(tail)) {
        return [[places[digits.length - tail.length] ?? 0, (places.at(-1) ?? 0) + 1] satisfies Range]
      }
      return at.map((start): Range => [places[start] ?? 0, (places[start + part.length - 1] ?? 0) + 1])
    }),
  )
}
