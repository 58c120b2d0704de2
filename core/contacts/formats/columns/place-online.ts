import { readEmail } from '@/core/contacts/contact'
import { readWebAddress } from '@/core/contacts/web-address'
import { isNothing } from './is-nothing'
import { placeLabel } from './label-words'
import { inOrder, labelOf } from './place-phones'
import { withoutLongRuns } from './place-text'
import { refuseCell, tell, unplace, type Cell, type ListDraft, type RowDraft } from './row-draft'

const BETWEEN_EMAILS = /\s*(?:\s:::\s|[;,\r\n])\s*/
const BETWEEN_URLS = /\s+(?:::: )?/
// Between white space; alone, `intranet` is an address too.
const ADDRESS_LIKE = /^(?:https?:)?\/\/|[^\s.]\.[^\s.]/i
const NAMED = /^(.*?)\s*<([^<>]+)>$/

function valueOf(draft: RowDraft, row: ListDraft): Cell | undefined {
  const value = row.parts.get('value')
  const label = row.parts.get('label')
  if (!value && label) unplace(draft, label)
  return value
}

// Null when the text is no address, alone or as `Name <address>`.
function readOne(draft: RowDraft, text: string, column: string): string | null {
  const [, name = '', inside] = NAMED.exec(text) ?? []
  const address = readEmail(inside ?? text)
  if (address !== null && name !== '') draft.repeats.push({ text: name, column })
  return address
}

function placeEmail(draft: RowDraft, { text: typed, column }: Cell, label: string): void {
  const cell = { text: withoutLongRuns(typed), column }
  const { emails } = draft.contact
  const whole = readOne(draft, cell.text, cell.column)
  if (whole !== null) {
    emails.push({ label, value: whole })
    return
  }
  if (isNothing(cell.text)) return tell(draft, 'note', 'not-an-email', cell)
  for (const part of cell.text.split(BETWEEN_EMAILS).filter((text) => text !== '')) {
    const address = readOne(draft, part, cell.column)
    if (address === null) refuseCell(draft, 'not-an-email', { ...cell, text: part }, 'emails')
    else emails.push({ label, value: address })
  }
}

function placeUrl(draft: RowDraft, cell: Cell, label: string): void {
  if (isNothing(cell.text)) return tell(draft, 'note', 'not-a-web-address', cell)
  const parts = cell.text.split(BETWEEN_URLS).filter((text) => text !== '')
  // Words are no addresses: `see our site`.
  if (parts.length > 1 && !parts.every((part) => ADDRESS_LIKE.test(part))) {
    return refuseCell(draft, 'not-a-web-address', cell, 'urls')
  }
  for (const part of parts) {
    if (readWebAddress(part) === null) refuseCell(draft, 'not-a-web-address', { ...cell, text: part }, 'urls')
    else draft.contact.urls.push({ label, value: part })
  }
}

/** Makes the e-mail and web addresses of the contact of the cells gathered for them; what is none is unplaced. */
export function placeOnline(draft: RowDraft, isOwn: boolean): void {
  const inOurWords = isOwn ? null : placeLabel
  for (const row of inOrder(draft.emails, isOwn)) {
    const cell = valueOf(draft, row)
    if (cell) placeEmail(draft, cell, labelOf(draft, row, inOurWords))
  }
  for (const row of inOrder(draft.urls, isOwn)) {
    const cell = valueOf(draft, row)
    if (cell) placeUrl(draft, cell, labelOf(draft, row, inOurWords))
  }
}
