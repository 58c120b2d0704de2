import { readBirthday } from '@/core/contacts/birthday'
import { joinBirthday, readDateCell, type DateOrder } from './date-cell'
import { refuseCell, tell, unplace, type Cell, type RowDraft } from './row-draft'

/** Puts a cell with a whole date into the birthday, when there is none yet. */
export function placeBirthday(draft: RowDraft, cell: Cell, order: DateOrder): void {
  const date = readDateCell(cell.text, order)
  if (!('birthday' in date)) {
    refuseCell(draft, date.key, cell, 'birthday')
    return
  }
  if (date.birthday === draft.contact.birthday && date.birthday !== '') return
  if (date.birthday === '' || draft.contact.birthday !== '') {
    unplace(draft, cell)
    return
  }
  draft.contact.birthday = date.birthday
  if ('key' in date && date.key) tell(draft, 'attention', date.key, cell, 'birthday', { date: date.birthday })
}

/** Puts cells for year, month and day into the birthday; they are unplaced when they are no date. */
export function placeBirthdayParts(draft: RowDraft): void {
  if (draft.birthday.size === 0) return
  const text = (part: 'year' | 'month' | 'day') => draft.birthday.get(part)?.text ?? ''
  const birthday = joinBirthday(text('year'), text('month'), text('day'))
  if (birthday !== '' && draft.contact.birthday === '') {
    draft.contact.birthday = birthday
    return
  }
  for (const cell of draft.birthday.values()) unplace(draft, cell)
}

// What our CSV for Outlook writes at the end of the notes, where nothing else found no place.
const IN_NOTES = /(?:^|\r?\n\r?\n)Birthday: (\d\d-\d\d)$/

/** Takes a birthday without its year, for which Outlook has no place, back from the notes into which we wrote it. */
export function placeBirthdayOfNotes({ contact }: RowDraft): void {
  const found = contact.birthday === '' ? IN_NOTES.exec(contact.notes) : null
  const birthday = found && readBirthday(`--${found[1]}`)
  if (!birthday) return
  contact.birthday = birthday
  contact.notes = contact.notes.slice(0, found.index)
}
