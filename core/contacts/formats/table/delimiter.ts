import { tableRows } from './read-table'
import { DELIMITERS, type Delimiter } from './table-row'

const ROWS = 50
const SEP = /^\ufeff?"?sep=([,;\t|])"?[\r\n]/i
// Between equals, the one that is least at home inside a cell.
const BY_RARITY: Delimiter[] = ['\t', '|', ';', ',']

/**
 * What separates the cells of a table, from its beginning (the last line may be cut off). A line `sep=;` in front
 * decides; else the delimiter that cuts most lines into the same, large number of cells. A file of one column gets a
 * delimiter that leaves its cells whole.
 */
export function guessDelimiter(sample: string): Delimiter {
  const said = DELIMITERS.find((delimiter) => delimiter === SEP.exec(sample)?.[1])
  if (said) return said
  const fits = BY_RARITY.map((delimiter) => ({ delimiter, ...fit(sample, delimiter) }))
  const first = Math.min(...fits.map(({ firstCut }) => firstCut))
  const scored = fits.map(({ delimiter, score, firstCut }) => ({
    delimiter,
    // The first line that is cut at all is most often the header, where a delimiter is nothing else.
    score: firstCut === first ? score : score / 10,
  }))
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  if (best.score > 0) return best.delimiter
  return DELIMITERS.find((delimiter) => !sample.includes(delimiter)) ?? ','
}

/** How well a delimiter cuts: the cell borders a line that lines agree on, and the first line that is cut. */
function fit(sample: string, delimiter: Delimiter): { score: number; firstCut: number } {
  const rows = tableRows(sample, delimiter, ROWS)
  const complete = rows.length > 1 && !/[\r\n]$/.test(sample) ? rows.slice(0, -1) : rows
  const agreeing = new Map<number, number>()
  for (const { cells } of complete) agreeing.set(cells.length, (agreeing.get(cells.length) ?? 0) + 1)
  let score = 0
  for (const [width, count] of agreeing) {
    // A comma in every third cell of a single column is not a second column.
    if (width === 2 && count * 2 <= complete.length) continue
    score = Math.max(score, ((width - 1) * count) / complete.length)
  }
  const cut = rows.find(({ cells }) => cells.length > 1)
  return { score, firstCut: score > 0 && cut ? cut.line : Infinity }
}
