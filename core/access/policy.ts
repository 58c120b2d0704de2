import { ForbiddenError } from '@/core/errors'
import type { Actor } from './actor'
import type { Right } from './rights'
import { atLeast, type Scope } from './scope'

/** A user as far as the rules need to know one. */
export type UserFacts = { id: string; scope: Scope; siteId: string | null }

/** Throws ForbiddenError unless the actor has the right. */
export function demand(actor: Actor, right: Right): void {
  if (!actor.rights.has(right)) throw new ForbiddenError()
}

/** Add, edit, delete, restore and tag Shared Contacts. */
export function canMaintainSharedContacts(actor: Actor): boolean {
  return actor.rights.has('shared-contacts.maintain')
}

/** Bring files into a book: Shared Contacts for those who maintain them. Nobody has a book of their own yet. */
export function canImport(actor: Actor, target: 'shared' | 'personal'): boolean {
  return target === 'shared' && canMaintainSharedContacts(actor)
}

/** Whether a user of this site is within the actor's reach: a Site Manager has their own site only. */
export function reachesSite(actor: Actor, siteId: string | null): boolean {
  if (actor.rights.has('users.maintain-all-sites')) return true
  return actor.rights.has('users.maintain') && actor.siteId !== null && actor.siteId === siteId
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
