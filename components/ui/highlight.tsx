import type { ReactNode } from 'react'

/** A match in a text: start and end (exclusive) in UTF-16 code units. */
export type MatchRange = readonly [start: number, end: number]

/**
 * A text, with the places where it matches a search if it does. Plain where nothing is marked: a list has hundreds of
 * them. The ranges are in order and do not overlap; what lies outside the text is ignored.
 */
export type Marked = string | { text: string; ranges: readonly MatchRange[] }

/** The text of a marked one. */
export const plainText = (marked: Marked): string => (typeof marked === 'string' ? marked : marked.text)

/** What `Highlight` shows, for rows of a long list, where a component for each text is what costs most. */
export function highlighted(marked: Marked): ReactNode {
  if (typeof marked === 'string') return marked
  const { text, ranges } = marked
  return [
    ...ranges.flatMap(([start, end], index) => [
      text.slice(ranges[index - 1]?.[1] ?? 0, start),
      <mark key={start}>{text.slice(start, end)}</mark>,
    ]),
    text.slice(ranges.at(-1)?.[1] ?? 0),
  ]
}

/** Text with its matches marked. */
export function Highlight({ of }: { of: Marked }) {
  return highlighted(of)
}
