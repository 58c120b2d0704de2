import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { isId, newId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { inBook, visibleContacts } from '@/core/access/visible'
import { ConflictError, InvalidError, NotFoundError } from '@/core/errors'
import { announce } from '@/core/live/announce'
import { contacts } from '@/db/schema/contacts'
import { notDuplicates } from '@/db/schema/not-duplicates'
import { LARGEST_GROUP } from './duplicate-groups'
import { groupMark } from './group-mark'

/** The contacts of a group, by id, with the version of each that the person saw. */
export type SeenGroup = Readonly<Record<string, number>>

/** The book whose group it is: Shared Contacts, or those that are the actor's own. */
type Book = 'shared' | 'personal'

function demandBook(actor: Actor, book: Book): void {
  demand(actor, book === 'shared' ? 'shared-contacts.maintain' : 'contacts.own')
}

async function markOf(tx: Tx, actor: Actor, seen: SeenGroup, book: Book): Promise<string> {
  const ids = Object.keys(seen)
  if (ids.length < 2) throw new InvalidError({ id: [{ key: 'nothing-selected' }] })
  if (ids.length > LARGEST_GROUP)
    throw new InvalidError({ id: [{ key: 'too-many', params: { max: LARGEST_GROUP } }] })
  if (!ids.every(isId)) throw new NotFoundError('contact')
  const members = await tx
    .select({ id: contacts.id, version: contacts.version, matchKeys: contacts.matchKeys })
    .from(contacts)
    .where(and(visibleContacts(actor), inBook(actor, book), among(contacts.id, ids)))
  if (members.length < ids.length) throw new NotFoundError('contact')
  const changed = members.find(({ id, version }) => seen[id] !== version)
  if (changed) throw new ConflictError(changed.version)
  return groupMark(members)
}

/**
 * Says of a group of a book (Shared Contacts unless it is said) that its contacts are not duplicates: it is not shown
 * any more until one of them is recognised by something else, or another one joins it.
 * @throws ForbiddenError, NotFoundError, InvalidError, and ConflictError when somebody wrote to one since
 */
export async function setGroupAside(actor: Actor, seen: SeenGroup, book: Book = 'shared'): Promise<void> {
  demandBook(actor, book)
  await inDomain(actor, async (tx) => {
    const mark = await markOf(tx, actor, seen, book)
    await tx
      .insert(notDuplicates)
      .values({ domainId: actor.domainId, id: newId(), mark, actorName: actor.name })
      .onConflictDoNothing()
    announce(tx, Object.keys(seen))
  })
}

/** Takes back `setGroupAside`; throws the same. */
export async function showGroupAgain(actor: Actor, seen: SeenGroup, book: Book = 'shared'): Promise<void> {
  demandBook(actor, book)
  await inDomain(actor, async (tx) => {
    const mark = await markOf(tx, actor, seen, book)
    await tx.delete(notDuplicates).where(and(ownDomain(notDuplicates, actor), eq(notDuplicates.mark, mark)))
    announce(tx, Object.keys(seen))
  })
}
