import type { Address, Phone } from './contact'
import { LIMITS } from './contact'
import { fieldsOf, type ContactFields } from './contact-fields'
import { fold } from './fold'
import type { KeptFields } from './row-record'

/** The texts of which a merged contact has one; a name is chosen as a whole, or two would be mixed. */
const parts = {
  name: ['firstName', 'middleName', 'lastName'],
  prefix: ['prefix'],
  suffix: ['suffix'],
  nickname: ['nickname'],
  company: ['company'],
  department: ['department'],
  title: ['title'],
  birthday: ['birthday'],
} as const satisfies Record<string, readonly (keyof ContactFields)[]>

/** What a person chooses when the contacts that are merged differ in it. */
export type Choice = keyof typeof parts

/** All of them, in the order in which a person reads them. */
export const choices = Object.keys(parts) as Choice[]

/** Which contact's value stays, as its place among the contacts: 0 is the one that is kept. */
export type Choices = Partial<Record<Choice, number>>

/** What a contact has for a choice, to be compared; `''` when it has nothing. */
export function contentOf(fields: ContactFields, choice: Choice): string {
  const texts = parts[choice].map((field) => fields[field])
  return texts.every((text) => text === '') ? '' : JSON.stringify(texts)
}

/** Where contacts contradict each other: both have something, and not the same. */
export function contradictions(members: readonly ContactFields[]): Choice[] {
  return choices.filter((choice) => {
    const contents = new Set(members.map((fields) => contentOf(fields, choice)))
    contents.delete('')
    return contents.size > 1
  })
}

/** A number as it is compared: E.164, else as written without what only separates; always with the extension. */
function phoneContent({ value, e164, extension = '' }: Phone): string {
  return `${e164 ?? fold(value).replace(/[\s()./-]/g, '')}x${extension}`
}

function addressContent({ street, city, region, postalCode, country }: Address): string {
  return [street, city, region, postalCode, country]
    .map((line) => line.replace(/\s+/g, ' ').toLowerCase())
    .join('\n')
}

/** The rows of the first list, then what the others have beyond it. */
function union<Row>(lists: readonly (readonly Row[])[], contentOfRow: (row: Row) => string): Row[] {
  const [first = [], ...others] = lists
  const known = new Set(first.map(contentOfRow))
  const added = others.flat().filter((row) => {
    const content = contentOfRow(row)
    return !known.has(content) && known.add(content)
  })
  return [...first, ...added]
}

/** All notes below each other; one that stands in another is not repeated. */
function joinNotes(all: readonly string[]): string {
  return all.reduce((joined, notes) => {
    if (joined.includes(notes)) return joined
    return notes.includes(joined) ? notes : `${joined}\n\n${notes}`
  }, '')
}

/**
 * The fields of several contacts as one. Of texts stays what was chosen, else what the kept contact has, else the
 * first there is; lists are put together, and notes stand below each other.
 */
export function mergeFields(
  kept: ContactFields,
  others: readonly ContactFields[],
  chosen: Choices = {},
): ContactFields {
  const members = [kept, ...others]
  const merged: ContactFields = {
    ...fieldsOf(kept),
    phones: union(
      members.map(({ phones }) => phones),
      phoneContent,
    ),
    emails: union(
      members.map(({ emails }) => emails),
      ({ value }) => value.toLowerCase(),
    ),
    addresses: union(
      members.map(({ addresses }) => addresses),
      addressContent,
    ),
    urls: union(
      members.map(({ urls }) => urls),
      ({ value }) => value,
    ),
    tags: union(
      members.map(({ tags }) => tags),
      (tag) => tag.toLowerCase(),
    ),
    notes: joinNotes(members.map(({ notes }) => notes)),
  }
  for (const choice of choices) {
    const inOrder = [members[chosen[choice] ?? 0] ?? kept, ...members]
    const from = inOrder.find((fields) => contentOf(fields, choice) !== '') ?? kept
    for (const field of parts[choice]) merged[field] = from[field]
  }
  return merged
}

/** The same for what no form shows: the kept contact's id elsewhere, else the first there is, and all properties. */
export function mergeKept(kept: KeptFields, others: readonly KeptFields[]): KeptFields {
  const members = [kept, ...others]
  return {
    externalId: members.find(({ externalId }) => externalId !== '')?.externalId ?? '',
    extras: union(
      members.map(({ extras }) => extras),
      (line) => line,
    ),
  }
}

/** Whether a merged contact still is one that a form can save. */
export function fits({ phones, emails, addresses, urls, tags, notes }: ContactFields): boolean {
  const most = Math.max(phones.length, emails.length, urls.length, tags.length)
  return most <= LIMITS.rows && addresses.length <= LIMITS.addresses && notes.length <= LIMITS.notes
}
