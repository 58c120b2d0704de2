import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { findCandidates, readFilter, type ContactFilter } from '@/core/contacts/find-candidates'
import { parseSearch } from '@/core/contacts/search-terms'
import { usersMatching } from '@/core/users/matching'
import type { Entry } from './entry'
import { contactEntries, coworkerEntries } from './read-entries'
import { score } from './score'

/** Among whom one looks: `shared` are Shared Contacts and others' that the actor has, `mine` the actor's own. */
export const lookUpFilters = ['all', 'favorites', 'shared', 'mine', 'coworkers'] as const
export type LookUpFilter = (typeof lookUpFilters)[number]

/** What is looked for; nothing lists the favorites first and then by name. */
export type LookUpQuery = { search: string; filter: LookUpFilter }

/** How many entries are answered at most. */
export const MOST_ENTRIES = 20
const MOST_COMPARED = 100
// Before every id, so that the place is the beginning of what starts with the word.
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

const parts: Record<LookUpFilter, ContactFilter[]> = {
  all: [{ book: 'all' }],
  favorites: [{ book: 'all', favorite: true }],
  shared: [{ book: 'shared' }, { book: 'granted' }],
  mine: [{ book: 'mine' }],
  coworkers: [],
}

/** Contacts to compare: the first that match by name, and, where these are not all, those a word begins. */
async function proposals(tx: Tx, actor: Actor, filter: ContactFilter): Promise<string[]> {
  const condition = readFilter(filter)
  const order = { descending: false, from: null, most: MOST_COMPARED }
  const first = await findCandidates(tx, actor, condition, { ...order, sort: 'name' })
  const word = condition.terms[0]?.raw
  if (first.length < MOST_COMPARED || word === undefined) return first
  const from = { value: word, id: FIRST_ID }
  const [named, working] = await Promise.all([
    findCandidates(tx, actor, condition, { ...order, from, sort: 'name' }),
    findCandidates(tx, actor, condition, { ...order, from, sort: 'company' }),
  ])
  return [...first, ...named, ...working]
}

async function contactsFor(tx: Tx, actor: Actor, { search, filter }: LookUpQuery): Promise<Entry[]> {
  const wanted = parts[filter].map((part) => ({ ...part, search }))
  // Who has typed nothing yet sees first whom they look up most.
  if (filter === 'all' && parseSearch(search).terms.length === 0)
    wanted.unshift({ book: 'all', favorite: true, search })
  const ids = await Promise.all(wanted.map((part) => proposals(tx, actor, part)))
  return contactEntries(tx, actor, [...new Set(ids.flat())])
}

async function coworkersFor(tx: Tx, actor: Actor, { search, filter }: LookUpQuery): Promise<Entry[]> {
  const listed = filter === 'coworkers' || (filter === 'all' && parseSearch(search).terms.length > 0)
  if (!listed) return []
  return coworkerEntries(tx, actor, await usersMatching(tx, actor, search), MOST_COMPARED)
}

/**
 * Looks somebody up among the contacts that the actor sees and the coworkers of the directory: by name, company,
 * e-mail, extension or digits, or anything else that search finds, the best first and at most 20 of them.
 * @throws ForbiddenError to whoever may not see contacts
 */
export async function lookUp(actor: Actor, query: LookUpQuery): Promise<Entry[]> {
  demand(actor, 'contacts.view')
  const { terms } = parseSearch(query.search)
  return inDomain(actor, async (tx) => {
    const [coworkers, contacts] = await Promise.all([
      coworkersFor(tx, actor, query),
      contactsFor(tx, actor, query),
    ])
    const scored = [...coworkers, ...contacts].map((entry) => ({ entry, points: score(entry, terms) }))
    const best = scored.toSorted(
      (one, other) => other.points - one.points || Number(other.entry.favorite) - Number(one.entry.favorite),
    )
    return best.slice(0, MOST_ENTRIES).map(({ entry }) => entry)
  })
}
