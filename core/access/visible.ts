import { and, eq, gte, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import { imports } from '@/db/schema/imports'
import { numbers } from '@/db/schema/numbers'
import { users } from '@/db/schema/users'
import type { Actor } from './actor'
import { grantTo } from './grants'
import { canImport, canMaintainSharedContacts, canShareWithWorkspace } from './policy'
import { ownDomain } from './own-domain'
import { seatOf } from './seat'

/**
 * The one definition of seeing a contact: pages, search, counts, suggestions, history and export all go through it.
 * One sees Shared Contacts, one's own, and those granted to oneself or to a number one is assigned to, unless they
 * are deleted or sealed. Evaluated in every query: what is taken away is gone with the next read.
 */
export function visibleContacts(actor: Actor): SQL {
  const seat = seatOf(actor)
  const had = seat === null ? undefined : or(eq(contacts.ownerId, seat), grantTo(actor))
  return and(inUse(actor), or(isNull(contacts.ownerId), had)) as SQL
}

/** What of `visibleContacts` is a Shared Contact. Whoever sees any sees these, so that there is no more to ask. */
export function visibleSharedContacts(actor: Actor): SQL {
  return and(inUse(actor), isNull(contacts.ownerId)) as SQL
}

function inUse(actor: Actor): SQL {
  return and(ownDomain(contacts, actor), isNull(contacts.deletedAt), isNull(contacts.sealedAt)) as SQL
}

/** What the actor may take out in a file: what they see, Shared Contacts only with the right to. */
export function exportableContacts(actor: Actor): SQL {
  const shared = actor.rights.has('shared-contacts.export') ? undefined : isNotNull(contacts.ownerId)
  return and(visibleContacts(actor), shared) as SQL
}

/** The contacts of a book: Shared Contacts, or those that are the actor's own. */
export function inBook(actor: Actor, book: 'shared' | 'personal'): SQL {
  if (book === 'shared') return isNull(contacts.ownerId)
  const seat = seatOf(actor)
  return seat === null ? sql`false` : eq(contacts.ownerId, seat)
}

/**
 * The part of a contact's history that the actor sees, for revisions joined with their contacts: from the version on
 * from which they have it, by whichever way. Through a number it begins when they were assigned, at the earliest.
 */
export function visibleRevisions(actor: Actor): SQL {
  const seat = seatOf(actor)
  const { version, at } = contactRevisions
  const shared = and(isNull(contacts.ownerId), gte(version, contacts.sharedSince))
  if (seat === null) return and(ownDomain(contactRevisions, actor), visibleContacts(actor), shared) as SQL
  const sharer = and(
    isNull(contacts.ownerId),
    eq(contacts.sharedByUserId, seat),
    gte(version, contacts.ownerSince),
  )
  const owner = and(eq(contacts.ownerId, seat), gte(version, contacts.ownerSince))
  const granted = grantTo(actor, sql`${version} >= g.since`, sql`${at} >= m.created_at`)
  return and(
    ownDomain(contactRevisions, actor),
    visibleContacts(actor),
    or(shared, sharer, owner, granted),
  ) as SQL
}

/** The one definition of seeing a user on the Users page: a Site Manager sees the users of their own site. */
export function visibleUsers(actor: Actor): SQL {
  if (actor.rights.has('users.maintain-all-sites')) return ownDomain(users, actor)
  const mine = actor.rights.has('users.maintain') && actor.siteId !== null
  return and(ownDomain(users, actor), mine ? eq(users.siteId, actor.siteId as string) : sql`false`) as SQL
}

/** The shared numbers that the actor maintains: a Site Manager has those of their own site. */
export function maintainedNumbers(actor: Actor): SQL {
  if (!actor.rights.has('numbers.maintain')) return sql`false`
  if (actor.rights.has('users.maintain-all-sites')) return ownDomain(numbers, actor)
  const mine = actor.siteId === null ? sql`false` : eq(numbers.siteId, actor.siteId)
  return and(ownDomain(numbers, actor), mine) as SQL
}

/** The one definition of seeing a coworker: everybody in the domain who is listed and not deactivated. */
export function visibleCoworkers(actor: Actor): SQL {
  return and(ownDomain(users, actor), eq(users.listed, true), ne(users.status, 'deactivated')) as SQL
}

/**
 * The trash: deleted contacts of one's own; deleted Shared Contacts for those who maintain them, and for whoever
 * shared them as long as they may.
 */
export function deletedContacts(actor: Actor): SQL {
  const seat = seatOf(actor)
  const shared = canMaintainSharedContacts(actor)
    ? isNull(contacts.ownerId)
    : seat !== null && canShareWithWorkspace(actor)
      ? and(isNull(contacts.ownerId), eq(contacts.sharedByUserId, seat))
      : sql`false`
  return and(
    ownDomain(contacts, actor),
    isNotNull(contacts.deletedAt),
    isNull(contacts.sealedAt),
    or(shared, seat === null ? undefined : eq(contacts.ownerId, seat)),
  ) as SQL
}

/**
 * The one definition of seeing an import: who brought the file sees it, as long as they may import; those who maintain
 * Shared Contacts see what others have brought into them, once it is there.
 */
export function visibleImports(actor: Actor): SQL {
  const mine = actor.userId === null ? isNull(imports.actorUserId) : eq(imports.actorUserId, actor.userId)
  const ended = inArray(imports.status, ['imported', 'undoing', 'undone'])
  const books = (['shared', 'personal'] as const).filter((target) => canImport(actor, target))
  if (books.length === 0) return sql`false`
  const shared = and(eq(imports.target, 'shared'), ended)
  return and(ownDomain(imports, actor), inArray(imports.target, books), or(mine, shared)) as SQL
}
