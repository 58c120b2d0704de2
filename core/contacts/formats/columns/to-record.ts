import type { FileRecord } from '../file-record'
import { denature } from '../formula-cells'
import type { ColumnTarget } from './column-target'
import { withoutEntities } from './html-entities'
import { isReasonHeader } from './headers/refusal-reason'
import { readDateOrder, type DateOrder } from './date-cell'
import { placeAddresses } from './place-addresses'
import { placeBirthdayOfNotes, placeBirthdayParts } from './place-birthday'
import { placeCell } from './place-cell'
import { placeRepeats, placeWholeNames } from './place-name'
import { placeOnline } from './place-online'
import { placePhones } from './place-phones'
import { newDraft, tell, unplace } from './row-draft'

/** A row of a table: the line of the file on which it begins, from 1, its cells, and what is wrong with it. */
export type Row = { line: number; cells: readonly string[]; problem?: string }

export type RowReaderOptions = {
  /** The domain's country, ISO 3166 alpha-2, in which numbers are dialled and dates written. */
  country: string
  /** The row of headers, as they stand in the file; null when there is none. */
  header: readonly string[] | null
  /** As `recogniseColumns` gives it: `commonbook` cells are read as they were written. */
  dialect: string | null
  dateOrder: DateOrder
}

/** How dates are written in the birthdays of a table; all rows are looked at. */
export function birthdayOrder(
  targets: readonly ColumnTarget[],
  rows: readonly Pick<Row, 'cells'>[],
  country: string,
): DateOrder {
  const columns = targets.flatMap((target, index) =>
    target.kind === 'birthday' && target.part === 'whole' ? [index] : [],
  )
  return readDateOrder(
    columns.flatMap((column) => rows.map(({ cells }) => cells[column] ?? '')),
    country,
  )
}

/**
 * Makes the function that reads a row as a contact. Every cell that is not empty is in a field, in `unplaced` or in
 * `findings`, except of columns to ignore and what a program repeats of other cells. A column without a header is
 * called by its number: `#3`.
 */
export function createRowReader(
  targets: readonly ColumnTarget[],
  { country, header, dialect, dateOrder }: RowReaderOptions,
): (row: Row) => FileRecord {
  const isOwn = dialect === 'commonbook'
  // Programs whose CSV we write too: nothing else begins with an apostrophe before `=`, `+`, `-` or `@`.
  const mayBeOwn = isOwn || dialect === 'google' || dialect === 'outlook'
  // Our list of refused rows is neutralised once more than the file it came from.
  const isRefused = header?.some(isReasonHeader) ?? false
  const read = (typed: string) => {
    const once = isRefused ? denature(typed) : typed
    const text = (mayBeOwn ? denature(once) : once).trim()
    return dialect === 'yahoo' ? withoutEntities(text) : text
  }
  const places = targets.map((target) => placeCell(target, dateOrder))
  const names = targets.map((_, index) => header?.[index]?.trim() || `#${index + 1}`)
  return ({ line, cells, problem }) => {
    const draft = newDraft(line)
    for (const [index, typed] of cells.entries()) {
      const text = read(typed)
      if (text === '') continue
      const cell = { text, column: names[index] ?? `#${index + 1}` }
      const place = places[index] ?? unplace
      place(draft, cell)
    }
    if (problem) tell(draft, 'attention', problem, { text: '', column: '' })
    placePhones(draft, country, isOwn)
    placeOnline(draft, isOwn)
    placeAddresses(draft, isOwn)
    placeBirthdayParts(draft)
    if (dialect === 'outlook') placeBirthdayOfNotes(draft)
    placeWholeNames(draft, country)
    placeRepeats(draft)
    const { contact, unplaced, findings } = draft
    return { line, contact, unplaced, findings }
  }
}
