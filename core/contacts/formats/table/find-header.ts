import type { TableRow } from './table-row'

/** How many rows of a table to look at for its header. */
export const HEADER_ROWS = 30

const E_MAIL = /\S@\S+\.\S/
const WEB = /^https?:\/\//i
const DIGITS = /\d(?:[\s()./-]*\d){4}/
const SUMMARY =
  /^\W*(?:(?:grand )?(?:total|totals|count|sum|summe|gesamt|anzahl|suma|somme|nombre|records|rows)\b\D*\d[\d.,' ]*\D{0,30}|\d[\d.,' ]*\s*(?:records?|rows?|contacts?|entries|results|datensätze|zeilen|kontakte|registros|filas|contactos|lignes|enregistrements)\b.*)$/iu

/**
 * Which of the first rows of a table names its columns, as an index: it has the most names known to `isKnownHeader`,
 * no e-mail address, web address or number, and only narrower rows (a preamble) before it. A first row of unknown
 * names counts when the rows below it have such values and it has none. -1 when there is no header.
 */
export function findHeader(rows: TableRow[], isKnownHeader: (text: string) => boolean): number {
  const seen = rows.slice(0, HEADER_ROWS).map(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    return { filled: filled.length, known: filled.filter(isKnownHeader).length, isData: filled.some(isValue) }
  })
  let best = -1
  let widest = 0
  for (const [index, { filled, known, isData }] of seen.entries()) {
    const isNaming = known > 0 && !isData && filled > widest
    if (isNaming && known > (seen[best]?.known ?? 0)) best = index
    widest = Math.max(widest, filled)
  }
  return best === -1 ? unknownHeader(seen) : best
}

function unknownHeader(seen: { filled: number; isData: boolean }[]): number {
  const widest = Math.max(0, ...seen.map(({ filled }) => filled))
  const first = seen.findIndex(({ filled }) => filled * 2 > widest)
  const below = seen.slice(first + 1)
  return first !== -1 && !seen[first]?.isData && below.some(({ isData }) => isData) ? first : -1
}

function isValue(cell: string): boolean {
  return E_MAIL.test(cell) || WEB.test(cell) || DIGITS.test(cell)
}

/** Whether the last row of a table counts the rows before it ("Total: 120 records") and is nobody's. */
export function isSummary({ cells }: TableRow, headerLength: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return headerLength > 1 && filled.length <= 2 && SUMMARY.test(filled.join(' ').trim())
}
