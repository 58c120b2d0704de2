/** A match in a text: start and end (exclusive) in UTF-16 code units. */
export type MatchRange = readonly [start: number, end: number]

/** Text with its matches marked. `ranges` are in order and do not overlap; what lies outside the text is ignored. */
export function Highlight({ text, ranges = [] }: { text: string; ranges?: readonly MatchRange[] }) {
  if (ranges.length === 0) return text
  return [
    ...ranges.flatMap(([start, end], index) => [
      text.slice(ranges[index - 1]?.[1] ?? 0, start),
      <mark key={start}>{text.slice(start, end)}</mark>,
    ]),
    text.slice(ranges.at(-1)?.[1] ?? 0),
  ]
}
