import { displayName } from '@/core/contacts/contact-name'
import { textOf } from '../text-value'
import type { Reading } from './reading'

function valueOf(reading: Reading, name: string): string {
  const property = reading.first(name)
  return property ? textOf(property).toLowerCase() : ''
}

/** Whether the card is a list of others: KIND:group (RFC 6350), and what Apple writes for it. */
export function isList(reading: Reading): boolean {
  return valueOf(reading, 'KIND') === 'group' || valueOf(reading, 'X-ADDRESSBOOKSERVER-KIND') === 'group'
}

/** Of a card that says to be a company's (KIND:org, or Apple's X-ABShowAs:COMPANY), the name is that of the company. */
export function readCompanyName(reading: Reading, fullName: string): void {
  const { contact } = reading
  if (valueOf(reading, 'KIND') !== 'org' && valueOf(reading, 'X-ABSHOWAS') !== 'company') return
  contact.company ||= fullName || displayName(contact)
  const { firstName, middleName, lastName } = contact
  const name = [firstName, middleName, lastName].filter((part) => part !== '').join(' ')
  if (name === contact.company) Object.assign(contact, { firstName: '', middleName: '', lastName: '' })
}

/** KIND and X-ABShowAs are kept unless the contact says the same by having a company and no person's name. */
export function readKind(reading: Reading): void {
  const { firstName, middleName, lastName, company } = reading.contact
  const isCompany = company !== '' && [firstName, middleName, lastName].every((name) => name === '')
  for (const property of reading.properties) {
    if (property.name !== 'KIND' && property.name !== 'X-ABSHOWAS') continue
    const value = textOf(property).toLowerCase()
    const saysNothing = value === '' || value === 'individual' || (isCompany && /^(org|company)$/.test(value))
    if (!saysNothing) reading.keep(property)
  }
}
