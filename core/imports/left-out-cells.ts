import type { Finding } from '@/core/contacts/formats/file-record'

/** A cell that is in no field of the contact; `finding` says why, null when there is no field for it. */
export type LeftOutCell = { line: number; column: string; cell: string; finding: Finding | null }

type Told = {
  line: number
  contact: Record<string, unknown>
  findings: readonly Finding[]
  unplaced: readonly { column: string; cell: string }[]
}

/** What wants a look though the cell was kept, or which is not about a cell. */
export const KEPT = [
  'number-ambiguous',
  'number-damaged',
  'plus-zero',
  'date-for-number',
  'number-hidden',
  'not-a-number',
  'two-digit-year',
  'date-order-unclear',
  'date-from-number',
  'unclosed-quote',
  'nul-character',
  'unknown-charset',
  'damaged-text',
  'named-by-address',
  'more-findings',
]

/** Nobody can put these right, so that they are notes; but they are left out. */
export const LEFT_OUT_NOTES = ['photo-not-kept', 'photo-elsewhere', 'binary-left-out']

/** Why a cell that has no field has none: of the same cell as one of `unplaced`. */
export const OF_UNPLACED = ['invalid-date', 'not-an-email', 'not-a-web-address', 'base64-damaged']

const LONGEST_CELL = 200

function isOf(finding: Finding, { column, cell }: Told['unplaced'][number]): boolean {
  return (
    OF_UNPLACED.includes(finding.key) &&
    finding.column === column &&
    finding.cell === cell.slice(0, LONGEST_CELL)
  )
}

function isLeftOut({ gravity, key }: Finding): boolean {
  if (KEPT.includes(key) || OF_UNPLACED.includes(key)) return false
  return gravity === 'attention' || LEFT_OUT_NOTES.includes(key)
}

function textOf(row: unknown): string {
  if (typeof row !== 'object' || row === null) return String(row)
  const { label: _, ...said } = row as Record<string, unknown>
  return Object.values(said)
    .filter((part) => part !== '')
    .join(' ')
}

/** What stood in the rows of a list that are more than a contact can have. */
function cellOf({ cell, field, params }: Finding, contact: Told['contact']): string {
  const rows = contact[field]
  if (cell !== '' || !Array.isArray(rows)) return cell
  return rows.slice(Number(params?.max)).map(textOf).join('; ')
}

/** The cells of a record that are in no field of its contact, or not as a whole, each with why. */
export function leftOutCells({ line, contact, findings, unplaced }: Told): LeftOutCell[] {
  const cells = unplaced.map((one) => {
    const finding = findings.find((said) => isOf(said, one)) ?? null
    return { line: finding?.line ?? line, column: one.column, cell: one.cell, finding }
  })
  const others = findings.filter(isLeftOut).map((finding) => ({
    line: finding.line,
    column: finding.column,
    cell: cellOf(finding, contact),
    finding,
  }))
  return [...cells, ...others]
}

/** What has no field once cells of it were put right: their findings are no longer told. */
export function unplacedLeft(
  unplaced: Told['unplaced'],
  before: readonly Finding[],
  after: readonly Finding[],
): Told['unplaced'][number][] {
  const gone = before.filter((finding) => !after.includes(finding))
  return gone.reduce(
    (left, finding) => {
      const place = left.findIndex((one) => isOf(finding, one))
      return place < 0 ? left : left.toSpliced(place, 1)
    },
    [...unplaced],
  )
}
