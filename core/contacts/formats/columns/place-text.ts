import type { TextField } from './column-target'
import { unplace, type Cell, type RowDraft } from './row-draft'

const BREAK = /[\r\n\t]/
const LONG_RUN = /\s{3,}/g
const USUAL_LENGTH = 500
const JOINED: ReadonlySet<string> = new Set([
  'prefix',
  'middleName',
  'lastName',
  'suffix',
] satisfies TextField[])

/** A text for a field of one line. */
export function oneLine(text: string): string {
  if (!BREAK.test(text)) return text
  // By whole runs: a pattern of a break between spaces would try each space of a long run as its beginning.
  return text.replaceAll(/\s+/g, (run) => (BREAK.test(run) ? ' ' : run))
}

/**
 * A text whose long runs of spaces, if it is a long one, are two spaces or a line end: patterns that look for a
 * separator between spaces would try each of them as its beginning.
 */
export function withoutLongRuns(text: string): string {
  if (text.length <= USUAL_LENGTH) return text
  return text.replaceAll(LONG_RUN, (run) => (/[\r\n]/.test(run) ? '\n' : '  '))
}

/** Puts a cell into a field of one line: the first cell decides; prefixes, middle names, family names (Spanish has
 * two) and suffixes are joined. */
export function placeText(draft: RowDraft, field: TextField, cell: Cell): void {
  const text = oneLine(cell.text)
  const present = draft.contact[field]
  if (present === '') draft.contact[field] = text
  else if (present === text) return
  else if (JOINED.has(field)) draft.contact[field] = `${present} ${text}`
  else unplace(draft, cell)
}

/** Puts a cell into the notes, below what is there. */
export function placeNotes(draft: RowDraft, cell: Cell): void {
  const present = draft.contact.notes
  if (present === cell.text) return
  draft.contact.notes = present === '' ? cell.text : `${present}\n\n${cell.text}`
}
