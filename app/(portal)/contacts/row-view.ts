import type { ContactListRow } from '@/core/contacts/list'
import { findDigitMatches, findMatches } from '@/core/contacts/highlight'
import { formatPhone } from '@/core/contacts/phone'
import { parseSearch } from '@/core/contacts/search-terms'
import type { ContactRowView, Marked } from '@/components/contacts/contact-row-view'

/** Marks what was searched for in the texts of a list. */
export type Marker = { text: (text: string) => Marked; number: (text: string) => Marked }

/** A marker for a search; without one nothing is marked, and nothing is looked for. */
export function markerFor(search: string): Marker {
  const { terms } = parseSearch(search)
  const words = terms.map((term) => term.raw)
  const numbers = terms.filter((term) => term.digits).map((term) => term.raw)
  return {
    text: (text) => ({ text, ranges: words.length > 0 ? findMatches(text, words) : [] }),
    number: (text) => {
      const ranges = numbers.length > 0 ? findDigitMatches(text, numbers) : []
      return { text, ranges: ranges.length > 0 || words.length === 0 ? ranges : findMatches(text, words) }
    },
  }
}

/** What matches comes first, so that a list which shows the first two shows it. */
function matchesFirst(all: Marked[]): Marked[] {
  return all.toSorted((a, b) => Math.sign(b.ranges.length) - Math.sign(a.ranges.length))
}

/** A contact's row in a list, its numbers formatted for the domain's country. */
export function toRowView(row: ContactListRow, mark: Marker, country: string): ContactRowView {
  return {
    id: row.id,
    name: row.name,
    nameParts: nameParts(row).map((part) => ({ ...mark.text(part.text), strong: part.strong })),
    company: mark.text(row.company),
    title: mark.text(row.title),
    phones: matchesFirst(row.phones.map((phone) => mark.number(formatPhone(phone, country)))),
    emails: matchesFirst(row.emails.map((email) => mark.text(email.value))),
    tags: matchesFirst(row.tags.map((tag) => mark.text(tag))),
    updatedAt: row.updatedAt,
  }
}

/** The name in parts, the last name strong: it is what a list is looked through by. */
function nameParts({ name, lastName }: Pick<ContactListRow, 'name' | 'lastName'>) {
  const at = lastName === '' ? -1 : name.lastIndexOf(lastName)
  if (at < 0) return [{ text: name, strong: true }]
  const end = at + lastName.length
  return [
    { text: name.slice(0, at), strong: false },
    { text: lastName, strong: true },
    { text: name.slice(end), strong: false },
  ].filter((part) => part.text !== '')
}
