import { LIMITS } from '@/core/contacts/contact'
import { digitsOf, westernDigits } from '@/core/contacts/text'
import { phoneLabel } from './label-words'
import { readPhoneCell } from './phone-cell'
import { oneLine } from './place-text'
import { tell, unplace, type Cell, type ListDraft, type RowDraft } from './row-draft'

const EXTENSION = /^(?:ext(?:ension)?|x|dw)?[.:]?\s*#?(\d+)(?:\.0)?$/i
const INTERNATIONAL = /^\s*(?:\+|00)/
const STAR = /^\* ?/
const OWN_EXTENSION = / ext\. (\d{1,20})$/

/** Rows in the order in which a person reads them: Google's preferred ones (`* Mobile`) first, unless they are our own. */
export function inOrder(list: ListDraft[], isOwn: boolean): ListDraft[] {
  const rows = list.filter((row) => row !== undefined)
  const isStarred = (row: ListDraft) => STAR.test(row.parts.get('label')?.text ?? '')
  return !isOwn && rows.some(isStarred)
    ? [...rows.filter(isStarred), ...rows.filter((row) => !isStarred(row))]
    : rows
}

/** The label of a row: its own cell in our words (`null`: it was written in them), else what the header says. */
export function labelOf(
  draft: RowDraft,
  row: ListDraft,
  inOurWords: ((typed: string) => string) | null,
): string {
  const cell = row.parts.get('label')
  const text = oneLine(cell?.text ?? '')
  const typed = inOurWords ? inOurWords(text.replace(STAR, '')) : text
  const label = typed === '' ? row.label : typed
  if (label.length <= LIMITS.label) return label || 'other'
  if (cell) unplace(draft, cell)
  return row.label || 'other'
}

function bareDigits({ text }: Cell): string {
  return digitsOf(text).replace(/^0+/, '')
}

// One text of the number's parts: country, area, number. A number may have them already.
function composed(draft: RowDraft, row: ListDraft): Cell | undefined {
  const value = row.parts.get('value')
  const area = row.parts.get('areaCode')
  const country = row.parts.get('countryCode')
  if (!area && !country) return value
  if (value && INTERNATIONAL.test(value.text)) {
    const digits = bareDigits(value)
    if (country && !digits.startsWith(bareDigits(country))) unplace(draft, country)
    if (area && !digits.includes(bareDigits(area))) unplace(draft, area)
    return value
  }
  const code = country && (/^\d/.test(country.text) ? `+${country.text}` : country.text)
  const column = (value ?? area ?? country)?.column ?? ''
  const text = [code, area?.text, value?.text].filter((part) => part !== undefined && part !== '').join(' ')
  return { text, column }
}

function placeOwn(draft: RowDraft, { text }: Cell, label: string): void {
  const extension = OWN_EXTENSION.exec(text)
  const value = extension ? text.slice(0, extension.index) : text
  draft.contact.phones.push({ label, value, extension: extension?.[1] ?? '' })
}

function placePhone(draft: RowDraft, row: ListDraft, country: string, isOwn: boolean): void {
  const cell = composed(draft, row)
  const extension = row.parts.get('extension')
  const typedLabel = row.parts.get('label')
  if (!cell && !extension) {
    if (typedLabel) unplace(draft, typedLabel)
    return
  }
  const label = labelOf(draft, row, isOwn ? null : phoneLabel)
  const { phones } = draft.contact
  const start = phones.length
  if (cell && isOwn) placeOwn(draft, cell, label)
  else if (cell) {
    const { numbers, findings } = readPhoneCell(cell.text, country, row.mixed)
    for (const number of numbers) {
      const ownLabel = number.label && (label === 'other' || !typedLabel) ? number.label : label
      phones.push({ label: ownLabel, value: number.value, extension: number.extension })
    }
    for (const { gravity, key, index } of findings) {
      const field = numbers.length > 0 ? `phones[${start + index}].value` : ''
      const value = numbers[index]?.value
      tell(draft, gravity, key, cell, field, gravity === 'repaired' && value ? { value } : undefined)
    }
  }
  if (extension) placeExtension(draft, extension, start, label)
}

function placeExtension(draft: RowDraft, extension: Cell, index: number, label: string): void {
  const digits = EXTENSION.exec(westernDigits(extension.text))?.[1] ?? ''
  if (digits === '' || digits.length > LIMITS.extension) return unplace(draft, extension)
  const phone = draft.contact.phones[index]
  if (!phone) draft.contact.phones.push({ label, value: '', extension: digits })
  else if (phone.extension === '') phone.extension = digits
  else if (phone.extension !== digits) unplace(draft, extension)
}

/** Makes the phones of the contact of the cells gathered for them. `isOwn`: as Commonbook itself wrote them. */
export function placePhones(draft: RowDraft, country: string, isOwn: boolean): void {
  for (const row of inOrder(draft.phones, isOwn)) placePhone(draft, row, country, isOwn)
}
