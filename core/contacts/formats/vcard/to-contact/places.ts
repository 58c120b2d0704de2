import { placeLabel } from '../labels'
import type { Property } from '../property'
import { oneLine, textOf } from '../text-value'
import { typesOf, type Reading } from './reading'

const IN_BRACKETS = /^(.*)<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$/
const LONGEST = 1000

/** EMAIL; of `"Omega" <omega@example.com>` the address. */
export function readEmail(reading: Reading, property: Property): void {
  const text = oneLine(textOf(property)).replace(/^mailto:/i, '')
  if (text === '') return
  const address = text.length > LONGEST ? undefined : IN_BRACKETS.exec(text)?.[2]
  const label = placeLabel(typesOf(property), reading.label(property))
  if (address !== undefined) {
    reading.tell('repaired', 'email-with-name', property, `emails[${reading.contact.emails.length}].value`)
  }
  reading.contact.emails.push({ label, value: address ?? text })
}

/** URL. */
export function readUrl(reading: Reading, property: Property): void {
  const value = oneLine(textOf(property))
  if (value === '') return
  reading.contact.urls.push({ label: placeLabel(typesOf(property), reading.label(property)), value })
}
