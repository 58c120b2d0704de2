import { ForbiddenError } from '@/core/errors'
import type { Actor } from './actor'
import type { ContactFacts } from './contact-facts'
import type { Right } from './rights'
import { atLeast, type Scope } from './scope'
import { seatOf } from './seat'

/** A user as far as the rules need to know one. */
export type UserFacts = { id: string; scope: Scope; siteId: string | null }

/**
 * Sees to it that the actor has a right.
 * @throws ForbiddenError when they do not
 */
export function demand(actor: Actor, right: Right): void {
  if (!actor.rights.has(right)) throw new ForbiddenError()
}

/** Add, edit, delete, restore and tag Shared Contacts. */
export function canMaintainSharedContacts(actor: Actor): boolean {
  return actor.rights.has('shared-contacts.maintain')
}

/** Make contacts Shared Contacts. */
export function canShareWithWorkspace(actor: Actor): boolean {
  return actor.rights.has('shared-contacts.share')
}

/** Have contacts of one's own, which takes a user of this very domain. */
export function hasOwnBook(actor: Actor): boolean {
  return actor.rights.has('contacts.own') && seatOf(actor) !== null
}

function isMine(actor: Actor, userId: string | null): boolean {
  return userId !== null && userId === seatOf(actor)
}

/** Edit and tag a contact that one sees: its owner, and to whom it was given to edit. */
export function canEditContact(actor: Actor, contact: ContactFacts): boolean {
  if (contact.ownerId === null) return actor.rights.has('shared-contacts.edit')
  return isMine(actor, contact.ownerId) || contact.editGranted
}

/** Delete a contact: its owner; a Shared Contact also whoever shared it, while everybody may share. */
export function canDeleteContact(actor: Actor, contact: ContactFacts): boolean {
  if (contact.ownerId !== null) return isMine(actor, contact.ownerId)
  return (
    canMaintainSharedContacts(actor) ||
    (canShareWithWorkspace(actor) && isMine(actor, contact.sharedByUserId))
  )
}

/** Say who has a contact: whoever may delete it. */
export function canChangeAccess(actor: Actor, contact: ContactFacts): boolean {
  return canDeleteContact(actor, contact)
}

/** Bring files into a book: Shared Contacts for those who maintain them, one's own for everybody who has one. */
export function canImport(actor: Actor, target: 'shared' | 'personal'): boolean {
  return target === 'shared' ? canMaintainSharedContacts(actor) : hasOwnBook(actor)
}

/** Whether a user of this site is within the actor's reach: a Site Manager has their own site only. */
export function reachesSite(actor: Actor, siteId: string | null): boolean {
  if (actor.rights.has('users.maintain-all-sites')) return true
  return actor.rights.has('users.maintain') && actor.siteId !== null && actor.siteId === siteId
}

/** Add, change and remove a shared number of this site, and assign people to it. */
export function canMaintainNumber(actor: Actor, siteId: string | null): boolean {
  return actor.rights.has('numbers.maintain') && reachesSite(actor, siteId)
}

/** See a user on the Users page. */
export function canSeeUser(actor: Actor, user: UserFacts): boolean {
  return reachesSite(actor, user.siteId)
}

/** Edit, deactivate, invite or reset a user: within reach, and of no higher scope than one's own. */
export function canEditUser(actor: Actor, user: UserFacts): boolean {
  return canSeeUser(actor, user) && atLeast(actor.scope, user.scope)
}

/** Grant a scope: none above one's own. */
export function canGrantScope(actor: Actor, scope: Scope): boolean {
  return actor.rights.has('users.maintain') && atLeast(actor.scope, scope)
}
