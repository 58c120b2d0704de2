import type { Property } from '../property'
import { componentsOf, listOf, oneLine, textOf } from '../text-value'
import type { Reading } from './reading'

/** ORG: company and its units; a second one is kept for other programs. */
export function readOrganization(reading: Reading, property: Property): void {
  const { contact } = reading
  const [company = '', ...units] = componentsOf(property).map(oneLine)
  const department = units.filter((unit) => unit !== '').join(', ')
  if (company === '' && department === '') return
  if (contact.company !== '' || contact.department !== '') return reading.keep(property)
  Object.assign(contact, { company, department })
}

/** TITLE, and ROLE when there is no TITLE; others are kept. */
export function readTitle(reading: Reading, property: Property): void {
  const { contact } = reading
  const title = oneLine(textOf(property))
  const isRoleBesideTitle = property.name === 'ROLE' && reading.first('TITLE') !== undefined
  if (title === '' || (isRoleBesideTitle && title === contact.title)) return
  if (contact.title !== '' || isRoleBesideTitle) reading.keep(property)
  else contact.title = title
}

/** NOTE: several are paragraphs. */
export function readNote({ contact }: Reading, property: Property): void {
  const note = textOf(property)
  if (note !== '') contact.notes = contact.notes === '' ? note : `${contact.notes}\n\n${note}`
}

// What Google puts on every contact of its export, which is 3.0: no word of the person's.
const SYSTEM = /^my ?contacts$/i

/** CATEGORIES: tags. */
export function readTags(reading: Reading, property: Property): void {
  const isGoogles = reading.first('VERSION')?.value.trim() === '3.0'
  for (const tag of listOf(property)) {
    if (!(isGoogles && SYSTEM.test(tag.trim()))) reading.contact.tags.push(oneLine(tag))
  }
}

/** UID. */
export function readUid(reading: Reading, property: Property): void {
  const uid = oneLine(textOf(property))
  if (reading.contact.externalId === '') reading.contact.externalId = uid
  else if (uid !== reading.contact.externalId) reading.tell('note', 'value-repeated', property)
}
