import type { ContactInput, Phone } from '@/core/contacts/contact'
import { displayName } from '@/core/contacts/contact-name'
import type { FilePhoto } from '@/core/contacts/formats/file-record'
import { fold } from '../fold'
import { contentLine, type Version, type WrittenProperty } from './content-lines'
import { groupNames, writableExtras } from './extras'
import { labelledProperties } from './labelled'

/** What Commonbook is called in the vCards it writes. */
export const PRODUCT = '-//Commonbook//EN'

/** A contact to write, as it passed `contactInput`; `externalId` is its UID, `extras` as of `FileContact`. */
export type VCardContact = Omit<ContactInput, 'phones'> & {
  phones: Phone[]
  externalId: string
  extras: string[]
  photo: FilePhoto | null
}

function text(name: string, ...values: (string | string[])[]): WrittenProperty[] {
  return values.flat().every((value) => value === '') ? [] : [{ name, type: 'text', values }]
}

function isCompany({ firstName, middleName, lastName, company }: VCardContact): boolean {
  return company !== '' && [firstName, middleName, lastName].every((name) => name === '')
}

function names(contact: VCardContact, version: Version): WrittenProperty[] {
  const { lastName, firstName, middleName, prefix, suffix, emails, phones } = contact
  const components = [lastName, firstName, middleName, prefix, suffix]
  const fullName = displayName(contact) || emails[0]?.value || phones[0]?.value || ''
  const fn: WrittenProperty = { name: 'fn', type: 'text', values: [fullName] }
  // 3.0 asks for N even when it says nothing (RFC 2426 section 3.1.2).
  const n: WrittenProperty = { name: 'n', type: 'text', values: [components] }
  const isNeeded = version === '3.0' || components.some((component) => component !== '')
  return isNeeded ? [fn, n] : [fn]
}

function kind(contact: VCardContact, version: Version): WrittenProperty[] {
  if (!isCompany(contact)) return []
  if (version === '4.0') return text('kind', 'org')
  return [{ name: 'X-ABShowAs', type: 'unknown', values: ['COMPANY'] }]
}

function birthday(day: string, version: Version): WrittenProperty[] {
  if (day === '') return []
  if (version === '4.0') return [{ name: 'bday', type: 'date-and-or-time', values: [day] }]
  // 3.0 has no day without its year; this is how Apple, Google and DAVx5 tell it.
  const params: Record<string, string> = day.startsWith('--') ? { 'X-APPLE-OMIT-YEAR': '1604' } : {}
  return [{ name: 'BDAY', params, type: 'unknown', values: [day.replace(/^-(?=-)/, '1604')] }]
}

function photo(picture: FilePhoto | null, version: Version): WrittenProperty[] {
  if (!picture) return []
  const base64 = Buffer.from(picture.data).toString('base64')
  if (version === '4.0')
    return [{ name: 'photo', type: 'uri', values: [`data:${picture.type};base64,${base64}`] }]
  const type = picture.type.replace('image/', '').toUpperCase()
  return [{ name: 'photo', params: { encoding: 'b', type }, type: 'binary', values: [base64] }]
}

/**
 * A contact as one vCard, lines ended by CRLF: 3.0 (RFC 2426) as iOS, Android, Outlook and Google read it, or 4.0
 * (RFC 6350). No text in it can make a property of its own.
 */
export function writeVCard(contact: VCardContact, { version }: { version: Version }): string {
  const { company, department, title, nickname, notes, tags, externalId } = contact
  const before = [
    ...text('uid', externalId),
    ...kind(contact, version),
    ...names(contact, version),
    ...text('nickname', nickname),
    ...(department === '' ? text('org', company) : text('org', [company, department])),
    ...text('title', title),
  ]
  const after = [
    ...birthday(contact.birthday, version),
    ...text('note', notes),
    ...(tags.length > 0 ? text('categories', ...tags) : []),
    ...photo(contact.photo, version),
  ]
  const written = new Set([...before, ...after].map(({ name }) => name.toUpperCase()))
  // Beside our own there may be a second company and title.
  for (const name of ['ORG', 'TITLE']) written.delete(name)
  const extras = writableExtras(contact.extras, written)
  const lists = labelledProperties(contact, version, groupNames(extras))
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    `PRODID:${PRODUCT}`,
    ...[...before, ...lists, ...after].map((property) => contentLine(version, property)),
    ...extras.map((extra) => extra.contentLine),
    'END:VCARD',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}
