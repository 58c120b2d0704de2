import type { DomainFacts } from '@/core/access/actor'
import type { ContactListRow } from '@/core/contacts/list'
import { findDigitMatches, findMatches } from '@/core/contacts/highlight'
import { formatPhone } from '@/core/contacts/phone'
import { parseSearch } from '@/core/contacts/search-terms'
import type { ContactRowView, Marked, SharingView } from '@/components/contacts/contact-row-view'

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
function matchesFirst<One extends Marked>(all: One[]): One[] {
  return all.toSorted((a, b) => Math.sign(b.ranges.length) - Math.sign(a.ranges.length))
}

/** Writes a moment: for machines, as a short day, and in full. */
type DateWriter = (date: Date) => ContactRowView['updated']

const day = { month: 'short', day: 'numeric' } as const
const month = { year: 'numeric', month: 'short' } as const
const moment = { dateStyle: 'medium', timeStyle: 'short' } as const

/** Writes dates in the reader's language and the domain's time zone; a day of this year without the year. */
function dateWriter(locale: string, timeZone: string): DateWriter {
  const [short, older, full] = [day, month, moment].map(
    (style) => new Intl.DateTimeFormat(locale, { ...style, timeZone }),
  ) as [Intl.DateTimeFormat, Intl.DateTimeFormat, Intl.DateTimeFormat]
  const year = new Date().getUTCFullYear()
  return (date) => ({
    iso: date.toISOString(),
    day: (date.getUTCFullYear() === year ? short : older).format(date),
    moment: full.format(date),
  })
}

/** What the rows of a list have in common. */
export type RowContext = {
  domain: Pick<DomainFacts, 'defaultCountry' | 'timeZone'>
  locale: string
  mark: Marker
  tagHref: (tag: string) => string
  /** Who has a contact, where that is shown. */
  sharing?: (id: string) => SharingView
}

/** Contacts as the rows of a list, their numbers formatted for the domain's country. */
export function toRowViews(rows: readonly ContactListRow[], context: RowContext): ContactRowView[] {
  const { domain, locale, mark, tagHref, sharing } = context
  const write = dateWriter(locale, domain.timeZone)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    sharing: sharing?.(row.id),
    nameParts: nameParts(row).map((part) => ({ ...mark.text(part.text), strong: part.strong })),
    company: mark.text(row.company),
    title: mark.text(row.title),
    phones: matchesFirst(row.phones.map((phone) => mark.number(formatPhone(phone, domain.defaultCountry)))),
    emails: matchesFirst(row.emails.map((email) => mark.text(email.value))),
    tags: matchesFirst(row.tags.map((tag) => ({ ...mark.text(tag), href: tagHref(tag) }))),
    updated: write(row.updatedAt),
  }))
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
