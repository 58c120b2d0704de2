import { displayName } from '@/core/contacts/contact-name'
import type { FileContact } from '@/core/contacts/formats/file-record'
import type { Property } from '../property'
import { componentsOf, oneLine, textOf } from '../text-value'
import { splitFullName } from './full-name'
import { readCompanyName } from './kind'
import { hasNames } from './names'
import type { Reading } from './reading'

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Tells which names have a word that those of the contact have not. */
function saysMoreThan(contact: FileContact): (name: string) => boolean {
  const { firstName, middleName, lastName, prefix, suffix, nickname, company } = contact
  const known = new Set([firstName, middleName, lastName, prefix, suffix, nickname, company].flatMap(words))
  const shown = unspaced(displayName(contact))
  return (name) => unspaced(name) !== shown && words(name).some((word) => !known.has(word))
}

function isToSplit({ contact }: Reading, fullName: string): boolean {
  return (
    fullName !== '' && !hasNames(contact) && fullName !== contact.company && fullName !== contact.nickname
  )
}

function split(reading: Reading, property: Property, fullName: string): void {
  const { company, ...names } = splitFullName(fullName)
  // A card that has its company already is told that it is called by another name.
  if (company !== '' && reading.contact.company !== '') return
  Object.assign(reading.contact, names, company === '' ? {} : { company })
  if (!/\s/.test(fullName)) return
  reading.tell('note', 'name-split', property, company === '' ? 'firstName' : 'company')
}

// No part of a name, but a remark about it.
const REMARK = /[<>@/\\"(){}[\]0-9]/

/** The other half of a name of which N has only the first or the last one. */
function complete(reading: Reading, property: Property, fullName: string): void {
  const { contact } = reading
  const { firstName, lastName, middleName, prefix, suffix, company, nickname } = contact
  const half = firstName === '' ? 'lastName' : 'firstName'
  const isHalf = `${firstName}${lastName}` === contact[half] && `${middleName}${prefix}${suffix}` === ''
  if (!isHalf || [company, nickname].includes(fullName) || REMARK.test(fullName)) return
  const { company: none, ...names } = splitFullName(fullName)
  const isWhole = none === '' && names.firstName !== '' && names.lastName !== ''
  if (!isWhole || names[half].toLowerCase() !== contact[half].toLowerCase()) return
  Object.assign(contact, names, { [half]: contact[half] })
  reading.tell('note', 'name-split', property, half === 'lastName' ? 'firstName' : 'lastName')
}

/**
 * FN, after all else: the name of a company, or in parts when there is no N or half of one. One that says other words than the names
 * is told, since it has no field.
 */
export function readFullNames(reading: Reading): void {
  const property = reading.first('FN')
  const fullName = property ? oneLine(textOf(property)) : ''
  readCompanyName(reading, fullName)
  if (property && isToSplit(reading, fullName)) split(reading, property, fullName)
  else if (property) complete(reading, property, fullName)
  const saysMore = saysMoreThan(reading.contact)
  for (const one of reading.properties) {
    if (one.name === 'FN' && saysMore(oneLine(textOf(one)))) reading.tell('note', 'other-display-name', one)
  }
}

/** SORT-STRING: kept only when it has a word that the names have not (a reading in kana). */
export function readSortNames(reading: Reading): void {
  const saysMore = saysMoreThan(reading.contact)
  for (const property of reading.properties) {
    const isSortName = property.name === 'SORT-STRING' && property.value.trim() !== ''
    if (isSortName && componentsOf(property).some((part) => saysMore(oneLine(part)))) reading.keep(property)
  }
}
