import { and, asc } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain } from '@/core/access/in-domain'
import { visibleContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import type { Email, Phone } from './contact'
import { fieldColumns } from './contact-fields'
import { displayName } from './contact-name'
import { findCandidates, readFilter } from './find-candidates'
import { fold } from './fold'
import { readPhone } from './phone'
import { parseSearch } from './search-terms'
import { digitsOf } from './text'

/** A contact that already has a number or an e-mail address; `value` as it is written there. */
export type PossibleDuplicate = {
  id: string
  name: string
  company: string
  why: 'phone' | 'email'
  value: string
}

/** What a form holds while a contact is being added or edited, as typed. */
export type Typed = { phones: readonly string[]; emails: readonly string[]; exceptId?: string | undefined }

const MOST_VALUES = 10
const MOST_FOUND = 5
const MOST_CANDIDATES = 25
const SHORTEST_NUMBER = 5

type Wanted = { why: 'phone' | 'email'; search: string; isIt: (value: Phone | Email) => boolean }

function wantedPhone(typed: string, country: string): Wanted[] {
  const { value, e164 } = readPhone(typed, country)
  const digits = digitsOf(value)
  if (digits.length < SHORTEST_NUMBER) return []
  const isIt = (phone: Phone | Email) =>
    e164 === undefined ? digitsOf(phone.value) === digits : 'e164' in phone && phone.e164 === e164
  return [{ why: 'phone', search: e164 ?? digits, isIt }]
}

function wantedEmail(typed: string): Wanted[] {
  const address = fold(typed)
  if (!/^\S+@\S+$/.test(address)) return []
  return [{ why: 'email', search: address, isIt: (email) => fold(email.value) === address }]
}

/**
 * Contacts that have one of the numbers or e-mail addresses that were typed: at most five, each once, the first sort
 * name first. Numbers are compared as E.164, read in the domain's country; others digit by digit.
 */
export async function possibleDuplicates(actor: Actor, typed: Typed): Promise<PossibleDuplicate[]> {
  const country = actor.domain.defaultCountry
  const wanted = [
    ...typed.phones.slice(0, MOST_VALUES).flatMap((phone) => wantedPhone(phone.slice(0, 200), country)),
    ...typed.emails.slice(0, MOST_VALUES).flatMap((email) => wantedEmail(email.slice(0, 254))),
  ]
  if (wanted.length === 0) return []
  return inDomain(actor, async (tx) => {
    const ids = new Set<string>()
    for (const { search } of wanted) {
      const { terms } = parseSearch(search)
      if (terms.length === 0) continue
      const order = { sort: 'name', descending: false, from: null, most: MOST_CANDIDATES } as const
      for (const id of await findCandidates(tx, actor, readFilter({ search }), order)) ids.add(id)
    }
    if (typed.exceptId) ids.delete(typed.exceptId)
    const rows = await tx
      .select({ ...fieldColumns, id: contacts.id })
      .from(contacts)
      .where(and(visibleContacts(actor), among(contacts.id, [...ids])))
      .orderBy(asc(contacts.sortName), asc(contacts.id))
    return rows
      .flatMap((row): PossibleDuplicate[] => {
        for (const { why, isIt } of wanted) {
          const hit = (why === 'phone' ? row.phones : row.emails).find(isIt)
          if (hit)
            return [{ id: row.id, name: displayName(row), company: row.company, why, value: hit.value }]
        }
        return []
      })
      .slice(0, MOST_FOUND)
  })
}
