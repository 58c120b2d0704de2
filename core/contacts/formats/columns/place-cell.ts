import type { ColumnTarget, TagSeparator } from './column-target'
import type { DateOrder } from './date-cell'
import { placeBirthday } from './place-birthday'
import { placeNotes, placeText } from './place-text'
import { gather, unplace, type Cell, type RowDraft } from './row-draft'
import { splitTags } from './tags-cell'

/** Puts one cell where its column says. */
export type PlaceCell = (draft: RowDraft, cell: Cell) => void

// Google's own groups are on every contact, and nobody's tags.
function placeTags(draft: RowDraft, cell: Cell, separator: TagSeparator): void {
  const { tags, groups } = splitTags(cell.text, separator)
  draft.contact.tags.push(...tags)
  for (const group of groups) unplace(draft, { ...cell, text: group })
}

function placeExternalId(draft: RowDraft, cell: Cell): void {
  if (draft.contact.externalId === '') draft.contact.externalId = cell.text
  else if (draft.contact.externalId !== cell.text) unplace(draft, cell)
}

/** How the cells of a column with this target are placed. */
export function placeCell(target: ColumnTarget, dateOrder: DateOrder): PlaceCell {
  switch (target.kind) {
    case 'ignore':
      return () => {}
    case 'unknown':
      return unplace
    case 'repeats':
      return (draft, cell) => draft.repeats.push(cell)
    case 'text':
      return (draft, cell) => placeText(draft, target.field, cell)
    case 'fullName':
      return (draft, cell) =>
        draft.wholeNames.push({ ...cell, isFamilyFirst: target.order === 'family-first' })
    case 'notes':
      return placeNotes
    case 'externalId':
      return placeExternalId
    case 'birthday': {
      const { part } = target
      if (part === 'whole') return (draft, cell) => placeBirthday(draft, cell, dateOrder)
      return (draft, cell) => {
        if (draft.birthday.has(part)) unplace(draft, cell)
        else draft.birthday.set(part, cell)
      }
    }
    case 'tags':
      return (draft, cell) => placeTags(draft, cell, target.separator)
    case 'phone':
      return (draft, cell) => gather(draft.phones, draft, target, cell)
    case 'email':
      return (draft, cell) => gather(draft.emails, draft, target, cell)
    case 'address':
      return (draft, cell) => gather(draft.addresses, draft, target, cell)
    case 'url':
      return (draft, cell) => gather(draft.urls, draft, target, cell)
  }
}
