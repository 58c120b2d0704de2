import type { ContactFields } from '@/core/contacts/contact-fields'
import { fold } from '@/core/contacts/fold'
import { digitsOf } from '@/core/contacts/text'
import type { Phone } from '@/core/contacts/contact'

/** How the record of a file is combined with a contact that is there. */
export type CombineMode = 'fill' | 'overwrite' | 'add-numbers'

const SCALARS = [
  'prefix',
  'firstName',
  'middleName',
  'lastName',
  'suffix',
  'nickname',
  'company',
  'department',
  'title',
  'birthday',
] as const

/** A phone as it is told apart from others of the same contact. */
function phoneIdentity({ e164, value, extension }: Phone): string {
  return `${e164 ?? (digitsOf(value) || fold(value))} ${extension ?? ''}`
}

/** All of the first list, and what only the second has. */
function union<Row>(there: readonly Row[], more: readonly Row[], identity: (row: Row) => string): Row[] {
  const known = new Set(there.map(identity))
  return [...there, ...more.filter((row) => !known.has(identity(row)))]
}

function withNotes(there: string, more: string): string {
  if (there === '' || more === '') return there || more
  return there.includes(more) ? there : `${there}\n${more}`
}

/**
 * A contact with what a record of a file says. Numbers, addresses and tags are added, never taken away, and notes are
 * added to; `overwrite` replaces other fields where the record says something else, `fill` only those that are empty,
 * `add-numbers` none. Combining twice is combining once.
 */
export function combine(there: ContactFields, record: ContactFields, mode: CombineMode): ContactFields {
  const combined: ContactFields = {
    ...there,
    phones: union(there.phones, record.phones, phoneIdentity),
    emails: union(there.emails, record.emails, ({ value }) => fold(value)),
  }
  if (mode === 'add-numbers') return combined
  for (const field of SCALARS) {
    combined[field] = mode === 'fill' ? there[field] || record[field] : record[field] || there[field]
  }
  return {
    ...combined,
    addresses: union(there.addresses, record.addresses, ({ street, postalCode, city, region, country }) =>
      fold([street, postalCode, city, region, country].join(' ')),
    ),
    urls: union(there.urls, record.urls, ({ value }) => fold(value).replace(/\/$/, '')),
    notes: withNotes(there.notes, record.notes),
    tags: union(there.tags, record.tags, (tag) => tag.toLowerCase()),
  }
}
