import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { seatOf } from '@/core/access/seat'
import { visibleContacts } from '@/core/access/visible'
import { numbersIn } from '@/core/numbers/list'
import type { SharedNumber } from '@/core/numbers/number'
import { contacts } from '@/db/schema/contacts'
import { favorites } from '@/db/schema/favorites'
import { findCandidates, readFilter } from './find-candidates'

/** By what the actor can filter contacts: whether there are any of their own, favorites, and others' that they have. */
export type ListFilters = {
  mine: boolean
  favorites: boolean
  granted: boolean
  /** The shared numbers the actor is assigned to. */
  numbers: SharedNumber[]
}

async function hasAny(tx: Tx, actor: Actor, book: 'mine' | 'granted'): Promise<boolean> {
  const first = { sort: 'id', descending: false, from: null, most: 1 } as const
  const ids = await findCandidates(tx, actor, readFilter({ book }), first)
  const seen = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(visibleContacts(actor), among(contacts.id, ids)))
  return seen.length > 0
}

async function hasFavorite(tx: Tx, actor: Actor, seat: string): Promise<boolean> {
  const rows = await tx
    .select({ id: contacts.id })
    .from(favorites)
    .innerJoin(contacts, and(eq(contacts.domainId, favorites.domainId), eq(contacts.id, favorites.contactId)))
    .where(and(ownDomain(favorites, actor), eq(favorites.userId, seat), visibleContacts(actor)))
    .limit(1)
  return rows.length > 0
}

/** What the list of contacts can be filtered by, for whoever looks at it. Throws ForbiddenError. */
export async function listFilters(actor: Actor): Promise<ListFilters> {
  demand(actor, 'contacts.view')
  const seat = seatOf(actor)
  if (seat === null) return { mine: false, favorites: false, granted: false, numbers: [] }
  return inDomain(actor, async (tx) => {
    const [mine, favorite, granted, numbers] = await Promise.all([
      hasAny(tx, actor, 'mine'),
      hasFavorite(tx, actor, seat),
      hasAny(tx, actor, 'granted'),
      numbersIn(tx, actor),
    ])
    return { mine, favorites: favorite, granted, numbers: numbers.filter((number) => number.mine) }
  })
}
