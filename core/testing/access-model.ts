import type { Scope } from '@/core/access/scope'

/** A user of a model world, by place in its list. */
export type ModelUser = { scope: Scope; deactivated: boolean }

/** A shared number of a model world with the places of those who are assigned to it. */
export type ModelNumber = { members: readonly number[] }

/** Whom a contact is given to: a user or a number, by place. */
export type ModelGrant = { kind: 'member' | 'number'; at: number; canEdit: boolean }

/** A contact of a model world; `owner` is the place of a user, null for a Shared Contact. */
export type ModelContact = {
  name: string
  tag: string
  owner: number | null
  sharedBy: number | null
  grants: readonly ModelGrant[]
  deleted: boolean
  sealed: boolean
  stars: readonly number[]
}

/** One domain, in plain values. */
export type ModelWorld = {
  openExport: boolean
  openSharing: boolean
  openEditing: boolean
  users: readonly ModelUser[]
  numbers: readonly ModelNumber[]
  contacts: readonly ModelContact[]
}

const MAINTAINERS: readonly Scope[] = ['office-manager', 'reseller', 'super-user']

/** Whether a user maintains Shared Contacts. */
export function maintains(world: ModelWorld, user: number): boolean {
  return MAINTAINERS.includes(world.users[user]?.scope ?? 'no-portal')
}

function isGiven(world: ModelWorld, user: number, grant: ModelGrant): boolean {
  if (grant.kind === 'member') return grant.at === user
  return world.numbers[grant.at]?.members.includes(user) ?? false
}

/** The rule of seeing, in its own words: workspace, owner, member, everyone on a number; never deleted or sealed. */
export function sees(world: ModelWorld, user: number, contact: ModelContact): boolean {
  if (contact.deleted || contact.sealed) return false
  if (contact.owner === null || contact.owner === user) return true
  return contact.grants.some((grant) => isGiven(world, user, grant))
}

/** The rule of editing what one sees. */
export function edits(world: ModelWorld, user: number, contact: ModelContact): boolean {
  if (!sees(world, user, contact)) return false
  if (contact.owner === null) return world.openEditing || maintains(world, user)
  return (
    contact.owner === user || contact.grants.some((grant) => grant.canEdit && isGiven(world, user, grant))
  )
}

/** The rule of deleting, and of saying who has it. */
export function controls(world: ModelWorld, user: number, contact: ModelContact): boolean {
  if (!sees(world, user, contact)) return false
  if (contact.owner !== null) return contact.owner === user
  return maintains(world, user) || (world.openSharing && contact.sharedBy === user)
}

/** What comes along in a file. */
export function exports(world: ModelWorld, user: number, contact: ModelContact): boolean {
  if (!sees(world, user, contact)) return false
  return contact.owner !== null || world.openExport || maintains(world, user)
}

/** What stands in the user's trash. */
export function findsInTrash(world: ModelWorld, user: number, contact: ModelContact): boolean {
  if (!contact.deleted || contact.sealed) return false
  if (contact.owner !== null) return contact.owner === user
  return maintains(world, user) || (world.openSharing && contact.sharedBy === user)
}
