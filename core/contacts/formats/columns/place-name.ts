import { fold } from '@/core/contacts/fold'
import type { FileContact } from '../file-record'
import { isCompanyName } from './name-words'
import { oneLine } from './place-text'
import { unplace, type RowDraft } from './row-draft'
import { splitFamilyFirst, splitName, type NameParts } from './split-name'
import { isSpanishNamed, splitSpanishName } from './split-spanish-name'

function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{M}\p{N}\p{So}]+/u)
    .filter((word) => word !== '')
}

/** Whether every word of a text stands in others too, without regard to case and accents. */
export function isRepeated(text: string, others: readonly string[]): boolean {
  const known = new Set(words(others.join(' ')))
  return words(text).every((word) => known.has(word))
}

function nameTexts(contact: FileContact): string[] {
  const { prefix, firstName, middleName, lastName, suffix, nickname, company } = contact
  return [prefix, firstName, middleName, lastName, suffix, nickname, company]
}

function allTexts(contact: FileContact): string[] {
  const values = [...contact.phones, ...contact.emails, ...contact.urls].map(({ value }) => value)
  return [...nameTexts(contact), contact.department, contact.title, ...values]
}

// A directory's display name: `Pérez, Ana (Sales)`.
const WITH_DEPARTMENT = /^([^,()]+,[^,()]+)\(([^()]+)\)$/

function split(
  text: string,
  { isFamilyFirst, column }: RowDraft['wholeNames'][number],
  country: string,
): NameParts {
  if (isFamilyFirst) return splitFamilyFirst(text)
  return isSpanishNamed(column, country) ? splitSpanishName(text) : splitName(text)
}

/**
 * Puts whole names into the parts of a name, or the firm's, when there are no parts; else they should say nothing new.
 * The custom of the country (ISO 3166 alpha-2) tells how many of their words are family names.
 */
export function placeWholeNames(draft: RowDraft, country: string): void {
  for (const cell of draft.wholeNames) {
    const { contact } = draft
    const text = oneLine(cell.text)
    const hasParts = contact.firstName !== '' || contact.middleName !== '' || contact.lastName !== ''
    if (hasParts || contact.company === text) {
      if (!isRepeated(text, nameTexts(contact))) unplace(draft, cell)
    } else if (contact.company === '' && isCompanyName(text)) {
      contact.company = text
    } else {
      const [, person = text, department = ''] = (!contact.department && WITH_DEPARTMENT.exec(text)) || []
      const { prefix, suffix, ...name } = split(person, cell, country)
      contact.department ||= department
      Object.assign(contact, name)
      contact.prefix = [contact.prefix, prefix].filter((part) => part !== '').join(' ')
      contact.suffix = [suffix, contact.suffix].filter((part) => part !== '').join(' ')
    }
  }
}

/** Lists what another program composed of the other cells, when it says more than they do. */
export function placeRepeats(draft: RowDraft): void {
  for (const cell of draft.repeats) if (!isRepeated(cell.text, allTexts(draft.contact))) unplace(draft, cell)
}
