import { and, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { contacts } from '@/db/schema/contacts'
import { imports } from '@/db/schema/imports'
import { users } from '@/db/schema/users'
import type { Actor } from './actor'
import { canImport } from './policy'
import { ownDomain } from './own-domain'

/**
 * The one definition of seeing a contact: pages, search, counts, autocomplete and export all go through it.
 * Every contact is a Shared Contact today: whoever is in the domain sees it, unless it is deleted.
 */
export function visibleContacts(actor: Actor): SQL {
  return and(ownDomain(contacts, actor), isNull(contacts.deletedAt)) as SQL
}

/** The one definition of seeing a user on the Users page: a Site Manager sees the users of their own site. */
export function visibleUsers(actor: Actor): SQL {
  if (actor.rights.has('users.maintain-all-sites')) return ownDomain(users, actor)
  const mine = actor.rights.has('users.maintain') && actor.siteId !== null
  return and(ownDomain(users, actor), mine ? eq(users.siteId, actor.siteId as string) : sql`false`) as SQL
}

/** The one definition of seeing a coworker: everybody in the domain who is listed and not deactivated. */
export function visibleCoworkers(actor: Actor): SQL {
  return and(ownDomain(users, actor), eq(users.listed, true), ne(users.status, 'deactivated')) as SQL
}

/** The trash: deleted contacts of the domain. Only those who maintain Shared Contacts see it. */
export function deletedContacts(actor: Actor): SQL {
  return and(ownDomain(contacts, actor), isNotNull(contacts.deletedAt)) as SQL
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
