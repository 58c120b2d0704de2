import type { FileRecord, Finding } from '@/core/contacts/formats/file-record'
import { toInput } from './judge/to-input'

/**
 * A field of a record, what it shall say, what stood there when it was shown (absent when it does not matter), and the
 * rejected cell that is put right by it, if it is one.
 */
export type Correction = {
  field: string
  value: string
  held?: string | undefined
  cell?: string | undefined
}

/** Whether a correction puts right what was left out of a list: that very cell, or by a further row of the list. */
function isOf(finding: Finding, { field, value, held, cell }: Correction): boolean {
  const isOfList = finding.field !== '' && finding.cell !== '' && field.startsWith(`${finding.field}[`)
  const isFurther = cell === undefined && held === '' && field.endsWith('.value') && value.trim() !== ''
  return isOfList && (finding.cell === cell || isFurther)
}

/**
 * What was told of a record before its correction and stays true: not of the fields that are corrected, and nothing
 * that is found again when the record is judged.
 */
export function findingsLeft(before: FileRecord, corrections: readonly Correction[]): Finding[] {
  const left = before.findings.filter(({ gravity }) => gravity !== 'refused')
  const again = toInput({ ...before, findings: left }).findings
  return corrections.reduce(
    // A cell that was left out of its list is no row of it: its finding is about the list. Of two alike one is meant.
    (rest, correction) => {
      const place = rest.findIndex((finding) => isOf(finding, correction))
      return place < 0 ? rest : rest.toSpliced(place, 1)
    },
    left.filter(
      ({ key, field }) =>
        !again.some((one) => one.key === key && one.field === field) &&
        !corrections.some((one) => one.field === field),
    ),
  )
}
