import type { Actor } from '@/core/access/actor'
import type { ContactFacts } from '@/core/access/contact-facts'
import { canDeleteContact, canEditContact } from '@/core/access/policy'
import type { ContactListRow } from '@/core/contacts/list'
import { findDigitMatches, findMatches, type Range } from '@/core/contacts/highlight'
import { formatPhone } from '@/core/contacts/phone'
import { parseSearch } from '@/core/contacts/search-terms'
import type { ContactRowView, Few, SharingView } from '@/components/contacts/contact-row-view'
import { plainText, type Marked } from '@/components/ui/highlight'
import { dateWriter } from './date-writer'

/** Marks what was searched for in the texts of a list. */
export type Marker = { text: (text: string) => Marked; number: (text: string) => Marked }

/** A marker for a search; without one nothing is marked, and nothing is looked for. */
export function markerFor(search: string): Marker {
  const { terms } = parseSearch(search)
  const words = terms.map((term) => term.raw)
  const numbers = terms.filter((term) => term.digits).map((term) => term.raw)
  if (words.length === 0) return { text: (text) => text, number: (text) => text }
  const inWords = (text: string) => marked(text, findMatches(text, words))
  return {
    text: inWords,
    number: (text) => {
      const ranges = findDigitMatches(text, numbers)
      return ranges.length > 0 ? { text, ranges } : inWords(text)
    },
  }
}

function marked(text: string, ranges: Range[]): Marked {
  return ranges.length > 0 ? { text, ranges } : text
}

const isMarked = (one: Marked) => Number(typeof one !== 'string')

/** The first of several, what matches before the rest. */
function few(all: Marked[], most: number): Few {
  if (all.length <= 1) return { shown: all }
  const shown = all.toSorted((a, b) => isMarked(b) - isMarked(a)).slice(0, most)
  return all.length > most ? { shown, more: all.length - most } : { shown }
}

/** What the rows of a list have in common. */
export type RowContext = {
  actor: Actor
  locale: string
  mark: Marker
  tagHref: (tag: string) => string
  /** Who has a contact, where that is shown. */
  sharing?: (id: string) => SharingView
  /** The reader's favorites, where they are shown. */
  favorites?: ReadonlySet<string>
}

function mayDo(actor: Actor, facts: ContactFacts): ContactRowView['may'] {
  const mayEdit = canEditContact(actor, facts)
  const mayDelete = canDeleteContact(actor, facts)
  return mayEdit ? (mayDelete ? 'both' : 'edit') : mayDelete ? 'delete' : undefined
}

/** Contacts as the rows of a list, their numbers formatted for the domain's country. */
export function toRowViews(rows: readonly ContactListRow[], context: RowContext): ContactRowView[] {
  const { actor, locale, mark, tagHref, sharing, favorites } = context
  const { domain } = actor
  const write = dateWriter(locale, domain.timeZone)
  return rows.map((row) => {
    const [before, strong, after] = nameParts(row)
    const tags = few(row.tags.map(mark.text), 1)
    return {
      id: row.id,
      name: row.name,
      sharing: row.facts.ownerId === null ? undefined : sharing?.(row.id),
      starred: favorites?.has(row.id) || undefined,
      may: mayDo(actor, row.facts),
      nameParts: [mark.text(before), mark.text(strong), mark.text(after)],
      company: mark.text(row.company),
      title: mark.text(row.title),
      phones: few(
        row.phones.map((phone) => mark.number(formatPhone(phone, domain.defaultCountry))),
        2,
      ),
      emails: few(
        row.emails.map((email) => mark.text(email.value)),
        1,
      ),
      tags: { ...tags, shown: tags.shown.map((tag) => ({ tag, href: tagHref(plainText(tag)) })) },
      updated: write(row.updatedAt),
    }
  })
}

/** The name in parts around the last name. */
function nameParts({ name, lastName }: Pick<ContactListRow, 'name' | 'lastName'>) {
  const at = lastName === '' ? -1 : name.lastIndexOf(lastName)
  if (at < 0) return ['', name, ''] as const
  const end = at + lastName.length
  return [name.slice(0, at), lastName, name.slice(end)] as const
}
