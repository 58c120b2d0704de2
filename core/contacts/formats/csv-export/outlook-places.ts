import { PLACE_LABELS, type Address, type Phone } from '@/core/contacts/contact'
import { neutralise } from '../formula-cells'
import { phoneCell, phoneText } from './phone-cell'

/** Cells by their header, and lines for the notes with what found no cell. */
export type Placed = { cells: Map<string, string>; lines: string[] }

const PHONES = new Map([
  ['work', ['Business Phone', 'Business Phone 2']],
  ['mobile', ['Mobile Phone']],
  ['home', ['Home Phone', 'Home Phone 2']],
  ['fax', ['Business Fax']],
  ['home fax', ['Home Fax']],
  ['other fax', ['Other Fax']],
  ['main', ['Company Main Phone']],
  ['pager', ['Pager']],
  ['other', ['Other Phone']],
])

function isOwnLabel(label: string): boolean {
  return !PLACE_LABELS.some((known) => known === label)
}

/**
 * Phones by their label; of those with one that Outlook lacks, the first takes a free Other Phone. It, and each that
 * finds its cells taken, is a line with its label.
 */
export function placePhones(phones: readonly Phone[], { cells, lines }: Placed): void {
  const unknown: Phone[] = []
  for (const phone of phones) {
    const slots = PHONES.get(phone.label.toLowerCase())
    const free = slots?.find((slot) => !cells.has(slot))
    if (free) cells.set(free, phoneCell(phone))
    else if (!slots) unknown.push(phone)
    else lines.push(`Phone (${phone.label}): ${phoneText(phone)}`)
  }
  for (const phone of unknown) {
    if (!cells.has('Other Phone')) cells.set('Other Phone', phoneCell(phone))
    lines.push(`Phone (${phone.label}): ${phoneText(phone)}`)
  }
}

const PARTS = [
  ['Street', 'street'],
  ['City', 'city'],
  ['State', 'region'],
  ['Postal Code', 'postalCode'],
  ['Country/Region', 'country'],
] as const

/** Addresses at work, at home and one other; each further one is a line, and so is a label that Outlook lacks. */
export function placeAddresses(addresses: readonly Address[], { cells, lines }: Placed): void {
  for (const address of addresses) {
    const { label, street, city, region, postalCode, country } = address
    const place = label === 'work' ? 'Business' : label === 'home' ? 'Home' : 'Other'
    const isFree = !cells.has(`${place} Street`)
    if (isFree) for (const [name, part] of PARTS) cells.set(`${place} ${name}`, neutralise(address[part]))
    if (isFree && !isOwnLabel(label)) continue
    const parts = [street.replaceAll('\n', ', '), postalCode, city, region, country]
    lines.push(`Address (${label}): ${parts.filter((part) => part !== '').join(', ')}`)
  }
}

/** The first rows take the cells of the headers; each further one is a line, and so is a label of one's own. */
export function placeRows(
  rows: readonly { label: string; value: string }[],
  { headers, name }: { headers: readonly string[]; name: string },
  { cells, lines }: Placed,
): void {
  for (const [index, { label, value }] of rows.entries()) {
    const header = headers[index]
    if (header) cells.set(header, neutralise(value))
    if (!header || isOwnLabel(label)) lines.push(`${name} (${label}): ${value}`)
  }
}
