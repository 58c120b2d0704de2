import { placeLabel } from './label-words'
import { isRepeated } from './place-name'
import { inOrder, labelOf } from './place-phones'
import { oneLine } from './place-text'
import { unplace, type ListDraft, type RowDraft } from './row-draft'

const CODE_FIRST = /^((?:[A-Z]{1,3}-)?\d[\dA-Z-]{2,9}(?: \d{2,3}(?= )| [A-Z]{2}(?= ))?)[\s,]+(\D.*)$/
const CODE_LAST = /^(.*?\D)[\s,]+((?:\d{4,6}(?:-\d{4})?)|(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}))$/i

/** Postal code and city that stand in one cell: `8001 Zürich`, `D-21222 Köln`, `London SW1A 1AA`. */
export function splitPostalCity(text: string): { postalCode: string; city: string } {
  const first = CODE_FIRST.exec(text)
  if (first) return { postalCode: first[1] ?? '', city: first[2] ?? '' }
  const last = CODE_LAST.exec(text)
  return last ? { postalCode: last[2] ?? '', city: last[1] ?? '' } : { postalCode: '', city: text }
}

/** Street and house number in the order of their columns; without a street, that of an address in one cell. */
function streetOf({ parts }: ListDraft): string {
  const of = parts.has('houseNumber') && !parts.has('street') ? 'whole' : 'street'
  return [...parts]
    .filter(([part]) => part === of || part === 'houseNumber')
    .map(([, { text }]) => text)
    .join(' ')
}

function placeAddress(draft: RowDraft, row: ListDraft, isOwn: boolean): void {
  const text = (part: string) => row.parts.get(part)?.text ?? ''
  const poBox = text('poBox')
  const lines = [
    streetOf(row),
    text('street2'),
    text('street3'),
    /^\d+$/.test(poBox) ? `PO Box ${poBox}` : poBox,
  ]
  const street = lines.filter((line) => line !== '').join('\n')
  const both = splitPostalCity(oneLine(text('postalCodeAndCity')))
  const city = oneLine(text('city')) || both.city
  const postalCode = oneLine(text('postalCode')) || both.postalCode
  const region = oneLine(text('region'))
  const country = oneLine(text('country'))
  const combined = row.parts.get('postalCodeAndCity')
  if (combined && !isRepeated(combined.text, [city, postalCode])) unplace(draft, combined)

  const isWholeStreet = row.parts.has('houseNumber') && !row.parts.has('street')
  const whole = isWholeStreet ? undefined : row.parts.get('whole')
  const label = row.parts.get('label')
  const isFilled = [street, city, postalCode, region, country].some((part) => part !== '')
  if (!isFilled && !whole) {
    if (label) unplace(draft, label)
    return
  }
  // `Address, City, ZIP`: beside its city an address without one is the street.
  const isStreet =
    isFilled && street === '' && whole && !isRepeated(whole.text, [city, postalCode, region, country])
  if (
    isFilled &&
    whole &&
    !isStreet &&
    !isRepeated(whole.text, [street, city, postalCode, region, country])
  ) {
    unplace(draft, whole)
  }
  draft.contact.addresses.push({
    label: labelOf(draft, row, isOwn ? null : placeLabel),
    street: isFilled && !isStreet ? street : (whole?.text ?? ''),
    city,
    region,
    postalCode,
    country,
  })
}

/**
 * Makes the postal addresses of the contact of the cells gathered for them. An address in one cell goes into the street
 * as it is; beside cells for its parts it should say nothing new.
 */
export function placeAddresses(draft: RowDraft, isOwn: boolean): void {
  for (const row of inOrder(draft.addresses, isOwn)) placeAddress(draft, row, isOwn)
}
