import { placeLabel } from '../labels'
import type { Property } from '../property'
import { componentsOf, oneLine, textOf } from '../text-value'
import { typesOf, type Reading } from './reading'

const POSTAL_COMPONENTS = 7

function lines(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}

/**
 * ADR (RFC 6350 section 6.3.1). Post office box, extended address and street are lines of the street; one that has
 * nothing but a LABEL parameter is that text.
 */
export function readAddress(reading: Reading, property: Property): void {
  const parts = componentsOf(property)
  const [box = '', extended = '', street = '', ...places] = parts
  const [city = '', region = '', postalCode = '', country = ''] = places.map(oneLine)
  const address = {
    label: placeLabel(typesOf(property), reading.label(property)),
    street: lines([box, extended, street, ...parts.slice(POSTAL_COMPONENTS)]),
    city,
    region,
    postalCode,
    country,
  }
  const isEmpty = [address.street, ...places].every((part) => part === '')
  if (isEmpty) address.street = (property.params.get('LABEL')?.[0] ?? '').trim()
  if (!isEmpty || address.street !== '') reading.contact.addresses.push(address)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/**
 * LABEL properties (vCard 2.1, RFC 2426 section 3.2.2), after every ADR: an address of its own when there is no ADR
 * for the same place; else kept when it says more than those.
 */
export function readAddressLabels(reading: Reading): void {
  const { addresses } = reading.contact
  const known = new Map<string, Set<string>>()
  for (const { label, street, city, region, postalCode, country } of addresses) {
    const words = known.get(label) ?? new Set()
    for (const word of wordsOf([street, city, region, postalCode, country].join(' '))) words.add(word)
    known.set(label, words)
  }
  for (const property of reading.properties) {
    const street = property.name === 'LABEL' ? textOf(property) : ''
    if (street === '') continue
    const label = placeLabel(typesOf(property), reading.label(property))
    const words = known.get(label)
    if (!words) addresses.push({ label, street, city: '', region: '', postalCode: '', country: '' })
    else if (wordsOf(street).some((word) => !words.has(word))) reading.keep(property)
  }
}
