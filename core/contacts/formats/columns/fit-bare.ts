import type { ColumnTarget } from './column-target'
import { areDialled, areMostlyWords, sniffColumn } from './sniff-column'

function isNaming(target: ColumnTarget): boolean {
  return (
    target.kind === 'fullName' ||
    (target.kind === 'text' && ['firstName', 'lastName', 'company', 'nickname'].includes(target.field))
  )
}

/**
 * Of a table whose headers name nobody, such as a list of two columns without any: the first column of words is the
 * names, and where no number or address is known either, the first that could be dialled the numbers (`101;Reception`).
 * `mayBeNumbers` says of which columns the header allows that.
 */
export function fitBare(
  targets: readonly ColumnTarget[],
  columns: readonly (readonly string[])[],
  mayBeNumbers: (column: number) => boolean,
): ColumnTarget[] {
  if (targets.some(isNaming)) return [...targets]
  const fitted = [...targets]
  const free = (is: (cells: readonly string[], column: number) => boolean) =>
    columns.findIndex((cells, column) => fitted[column]?.kind === 'unknown' && is(cells, column))
  const names = free(areMostlyWords)
  if (names === -1) return fitted
  fitted[names] = { kind: 'fullName' }
  if (targets.some(({ kind }) => kind === 'phone' || kind === 'email')) return fitted
  const numbers = free(
    (cells, column) => mayBeNumbers(column) && areDialled(cells) && sniffColumn(cells) !== 'dates',
  )
  if (numbers !== -1) fitted[numbers] = { kind: 'phone', part: 'value', group: 0, label: 'other' }
  return fitted
}
