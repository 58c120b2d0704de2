import { eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { findCandidates, readFilter } from '@/core/contacts/find-candidates'
import { users } from '@/db/schema/users'
import { isOf, type Caller } from './caller'
import type { Entry } from './entry'
import { MOST_ENTRIES } from './look-up'
import { contactEntries, coworkerEntries } from './read-entries'

const MOST_COMPARED = 100
// What search looks in begins with a space.
const NO_TEXT = 'nowhere'

async function contactsCalling(tx: Tx, actor: Actor, caller: Caller): Promise<Entry[]> {
  // An extension is a whole key; a public number may also have been typed in a way that was not understood.
  const digits = caller.e164 === null ? `% ${caller.digits} %` : `%${caller.digits}%`
  const condition = { ...readFilter({}), terms: [{ raw: caller.digits, text: NO_TEXT, digits }] }
  const order = { sort: 'name', descending: false, from: null, most: MOST_COMPARED } as const
  const entries = await contactEntries(tx, actor, await findCandidates(tx, actor, condition, order))
  return entries.filter(({ phones }) => phones.some((phone) => isOf(caller, phone)))
}

/** How surely an entry is who calls; more is surer. */
function surety(entry: Entry, caller: Caller): number {
  const place = entry.phones.findIndex((phone) => isOf(caller, phone))
  const phone = entry.phones[place]
  const sameExtension = caller.extension !== '' && phone?.extension === caller.extension
  const isPerson = entry.name !== entry.company
  return (
    (entry.kind === 'coworker' ? 32 : 0) +
    (sameExtension ? 16 : 0) +
    (entry.favorite ? 8 : 0) +
    (entry.personal ? 4 : 0) +
    (isPerson ? 2 : 0) +
    (place === 0 ? 1 : 0)
  )
}

/**
 * Who of the contacts that the actor sees, and of the coworkers in the directory, has the number that calls: the best
 * first, at most 20. Coworkers come first, then the favorites, the actor's own, and people before companies.
 * @throws ForbiddenError to whoever may not see contacts
 */
export async function whoCalls(actor: Actor, caller: Caller): Promise<Entry[]> {
  demand(actor, 'contacts.view')
  return inDomain(actor, async (tx) => {
    const [coworkers, contacts] = await Promise.all([
      caller.e164 === null
        ? coworkerEntries(tx, actor, eq(users.extension, caller.digits), MOST_ENTRIES)
        : [],
      contactsCalling(tx, actor, caller),
    ])
    return [...coworkers, ...contacts]
      .toSorted((one, other) => surety(other, caller) - surety(one, caller))
      .slice(0, MOST_ENTRIES)
  })
}
