import type { TextField } from './column-target'
import { unplace, type Cell, type RowDraft } from './row-draft'

const LINE_BREAKS = /\s*[\r\n\t]+\s*/g
const JOINED: ReadonlySet<string> = new Set([
  'prefix',
  'middleName',
  'lastName',
  'suffix',
] satisfies TextField[])

/** A text for a field of one line. */
export function oneLine(text: string): string {
  return text.replaceAll(LINE_BREAKS, ' ')
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
