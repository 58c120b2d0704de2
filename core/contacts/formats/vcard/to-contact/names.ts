import { displayName } from '@/core/contacts/contact-name'
import type { Property } from '../property'
import { componentsOf, listOf, oneLine, plain, splitEscaped, textOf } from '../text-value'
import { splitFullName } from './full-name'
import { firstOf, type Reading } from './reading'

/** N (RFC 6350 section 6.2.2): the first that says anything; several given names stand in one component. */
export function readNames(reading: Reading, property: Property): void {
  const { contact } = reading
  const [lastName = '', firstName = '', middleName = '', prefix = '', suffix = '', ...rest] = splitEscaped(
    property.value,
    ';',
  ).map((component) => oneLine(splitEscaped(component, ',').map(plain).join(' ').trim()))
  const names = { lastName, firstName, middleName, prefix, suffix }
  if ([...Object.values(names), ...rest].every((name) => name === '')) return
  if (hasNames(reading)) return reading.tell('attention', 'value-repeated', property)
  Object.assign(contact, names)
  if (rest.some((name) => name !== '')) reading.tell('attention', 'name-part-left', property, 'suffix')
}

function hasNames({ contact }: Reading): boolean {
  const { firstName, middleName, lastName, prefix, suffix } = contact
  return [firstName, middleName, lastName, prefix, suffix].some((name) => name !== '')
}

/** NICKNAME: several are joined. */
export function readNickname({ contact }: Reading, property: Property): void {
  contact.nickname = [contact.nickname, ...listOf(property).map(oneLine)]
    .filter((name) => name !== '')
    .join(', ')
}

/** Whether the card says that it is of a company: KIND:org (RFC 6350), X-ABShowAs:COMPANY (Apple). */
function isOfCompany(reading: Reading): boolean {
  const kind = firstOf(reading, 'KIND')
  const shown = firstOf(reading, 'X-ABSHOWAS')
  return (
    (kind !== undefined && textOf(kind).toLowerCase() === 'org') ||
    (shown !== undefined && textOf(shown).toUpperCase() === 'COMPANY')
  )
}

/** KIND and X-ABShowAs are kept unless the contact says the same by having a company and no person's name. */
export function readKind(reading: Reading): void {
  const { firstName, middleName, lastName, company } = reading.contact
  const isCompany = company !== '' && [firstName, middleName, lastName].every((name) => name === '')
  for (const property of reading.properties) {
    const value = textOf(property).toLowerCase()
    const saysNothing =
      (property.name === 'KIND' && (value === 'individual' || (value === 'org' && isCompany))) ||
      (property.name === 'X-ABSHOWAS' && value === 'company' && isCompany)
    const isKind = property.name === 'KIND' || property.name === 'X-ABSHOWAS'
    if (isKind && value !== '' && !saysNothing) reading.keep(property)
  }
}

/**
 * FN, after all else: the name of a company, or in parts when there is no N. One that says other words than the names
 * is told, since it has no field.
 */
export function readFullName(reading: Reading): void {
  const { contact } = reading
  const [property, ...others] = reading.properties.filter((one) => one.name === 'FN')
  const fullName = property ? oneLine(textOf(property)) : ''
  if (isOfCompany(reading)) nameCompany(reading, fullName)
  if (property && fullName !== '') {
    if (!hasNames(reading) && fullName !== contact.company && fullName !== contact.nickname)
      split(reading, property, fullName)
    else if (saysMore(reading, fullName)) reading.tell('note', 'other-display-name', property)
  }
  for (const other of others) {
    if (saysMore(reading, oneLine(textOf(other)))) reading.tell('note', 'other-display-name', other)
  }
}

function nameCompany({ contact }: Reading, fullName: string): void {
  contact.company ||= fullName || displayName(contact)
  const { firstName, middleName, lastName } = contact
  const name = [firstName, middleName, lastName].filter((part) => part !== '').join(' ')
  if (name === contact.company) Object.assign(contact, { firstName: '', middleName: '', lastName: '' })
}

function split(reading: Reading, property: Property, fullName: string): void {
  const { company, ...names } = splitFullName(fullName)
  if (company !== '' && reading.contact.company !== '') {
    if (saysMore(reading, fullName)) reading.tell('note', 'other-display-name', property)
    return
  }
  Object.assign(reading.contact, names, company === '' ? {} : { company })
  if (/\s/.test(fullName))
    reading.tell('note', 'name-split', property, company === '' ? 'firstName' : 'company')
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '')
}

function saysMore({ contact }: Reading, fullName: string): boolean {
  if (unspaced(fullName) === unspaced(displayName(contact))) return false
  const { firstName, middleName, lastName, prefix, suffix, nickname, company } = contact
  const known = new Set([firstName, middleName, lastName, prefix, suffix, nickname, company].flatMap(words))
  return words(fullName).some((word) => !known.has(word))
}

/** SORT-STRING and its like: kept only when it has a word that the names have not (a reading in kana). */
export function readSortName(reading: Reading, property: Property): void {
  if (componentsOf(property).some((part) => saysMore(reading, oneLine(part)))) reading.keep(property)
}
