import type { FileContact } from '@/core/contacts/formats/file-record'
import type { Property } from '../property'
import { componentsOf, listOf, oneLine, plain, splitEscaped } from '../text-value'
import type { Reading } from './reading'

/** N (RFC 6350 section 6.2.2): the first that says anything; several given names stand in one component. */
export function readNames(reading: Reading, property: Property): void {
  const { contact } = reading
  const [lastName = '', firstName = '', middleName = '', prefix = '', suffix = '', ...rest] = splitEscaped(
    property.value,
    ';',
  ).map((component) => oneLine(splitEscaped(component, ',').map(plain).join(' ').trim()))
  const names = { lastName, firstName, middleName, prefix, suffix }
  if ([...Object.values(names), ...rest].every((name) => name === '')) return
  if (hasNames(contact)) return reading.tell('attention', 'value-repeated', property)
  Object.assign(contact, names)
  if (rest.some((name) => name !== '')) reading.tell('attention', 'name-part-left', property, 'suffix')
}

/** Whether a card has said any part of a person's name. */
export function hasNames({ firstName, middleName, lastName, prefix, suffix }: FileContact): boolean {
  return [firstName, middleName, lastName, prefix, suffix].some((name) => name !== '')
}

/** NICKNAME: several are joined. */
export function readNickname({ contact }: Reading, property: Property): void {
  const names = listOf(property).map(oneLine).join(', ')
  if (names !== '') contact.nickname = contact.nickname === '' ? names : `${contact.nickname}, ${names}`
}

/** X-ANDROID-CUSTOM, in which Android's phones put a nickname too; what else stands there is kept. */
export function readAndroidCustom(reading: Reading, property: Property): void {
  const [kind, nickname = ''] = componentsOf(property).map(oneLine)
  const { contact } = reading
  if (kind !== 'vnd.android.cursor.item/nickname' || nickname === '') return reading.keep(property)
  contact.nickname = contact.nickname === '' ? nickname : `${contact.nickname}, ${nickname}`
}
