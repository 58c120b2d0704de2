import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { isId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { seatOf } from '@/core/access/seat'
import { visibleContacts } from '@/core/access/visible'
import { ForbiddenError, NotFoundError } from '@/core/errors'
import { announce } from '@/core/live/announce'
import { contacts } from '@/db/schema/contacts'
import { favorites } from '@/db/schema/favorites'

/**
 * Marks a contact with the actor's star, or takes it away; nobody else sees it.
 * @throws NotFoundError, and ForbiddenError for whoever is no user of the domain
 */
export async function setFavorite(actor: Actor, id: string, favorite: boolean): Promise<void> {
  const seat = seatOf(actor)
  if (seat === null) throw new ForbiddenError()
  if (!isId(id)) throw new NotFoundError('contact')
  await inDomain(actor, async (tx) => {
    const seen = await tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(visibleContacts(actor), eq(contacts.id, id)))
    if (seen.length === 0) throw new NotFoundError('contact')
    if (favorite) {
      const star = { domainId: actor.domainId, userId: seat, contactId: id }
      await tx.insert(favorites).values(star).onConflictDoNothing()
    } else {
      const mine = and(ownDomain(favorites, actor), eq(favorites.userId, seat))
      await tx.delete(favorites).where(and(mine, eq(favorites.contactId, id)))
    }
    announce(tx, [id], seat)
  })
}

/** Which of these contacts have the actor's star, in a transaction of the caller's. */
export async function favoritesIn(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  const seat = seatOf(actor)
  if (seat === null || ids.length === 0) return new Set()
  const mine = and(ownDomain(favorites, actor), eq(favorites.userId, seat))
  const rows = await tx
    .select({ id: favorites.contactId })
    .from(favorites)
    .where(and(mine, among(favorites.contactId, ids)))
    .prepare('favorites')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Which of these contacts have the actor's star. */
export async function favoritesAmong(actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  return inDomain(actor, (tx) => favoritesIn(tx, actor, ids))
}
