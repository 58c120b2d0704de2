import { onceEach, sameGrantee, type Grant, type Grantee, type GrantInput } from './grant'

/** Who has a contact, as it is stored: kept in revisions before and after a change of access. */
export type ContactAccess = {
  /** Null for a Shared Contact, which has no grants. */
  ownerId: string | null
  ownerSince: number
  sharedByUserId: string | null
  sharedByName: string
  sharedSince: number
  grants: Grant[]
}

/**
 * What is to become of the access of contacts: shared with the workspace, given to exactly these (to nobody: "Only
 * me"), or these added to or removed from whoever has them; `adjust` does both at once.
 */
export type AccessChange =
  | { mode: 'workspace' }
  | { mode: 'set' | 'add'; grants: readonly GrantInput[] }
  | { mode: 'remove'; grants: readonly Grantee[] }
  | { mode: 'adjust'; grants: readonly GrantInput[]; without: readonly Grantee[] }

/** Who changes it, as which user of the domain, and the contact's version after it. */
export type Changing = { seat: string; name: string; version: number; now: string }

function toWorkspace(access: ContactAccess, { seat, name, version }: Changing): ContactAccess {
  if (access.ownerId === null) return access
  return {
    ...access,
    ownerId: null,
    sharedByUserId: seat,
    sharedByName: name,
    sharedSince: version,
    grants: [],
  }
}

function granted(access: ContactAccess, grants: readonly GrantInput[], changing: Changing): Grant[] {
  // Whoever had it as a Shared Contact goes on seeing the history they saw.
  const since = access.ownerId === null ? access.sharedSince : changing.version
  const owner = access.ownerId ?? changing.seat
  return onceEach(grants)
    .filter(({ userId }) => userId !== owner)
    .map(({ userId = null, numberId = null, canEdit }) => {
      const had = access.grants.find((grant) => sameGrantee(grant, { userId, numberId }))
      return {
        userId,
        numberId,
        canEdit,
        since: had?.since ?? since,
        createdAt: had?.createdAt ?? changing.now,
      }
    })
}

function takenBack(access: ContactAccess, { seat }: Changing): ContactAccess {
  if (access.ownerId !== null) return access
  const { ownerSince, sharedSince, sharedByUserId } = access
  return {
    ownerId: seat,
    ownerSince: sharedByUserId === seat ? Math.min(ownerSince, sharedSince) : sharedSince,
    sharedByUserId: null,
    sharedByName: '',
    sharedSince,
    grants: [],
  }
}

/**
 * The access of a contact after a change. Taking a Shared Contact back makes the person who does it the owner; adding
 * to one, or removing from one, changes nothing: everybody has it.
 */
export function changedAccess(
  access: ContactAccess,
  change: AccessChange,
  changing: Changing,
): ContactAccess {
  if (change.mode === 'workspace') return toWorkspace(access, changing)
  if (change.mode === 'set') {
    return { ...takenBack(access, changing), grants: granted(access, change.grants, changing) }
  }
  if (access.ownerId === null) return access
  const named: readonly Grantee[] =
    change.mode === 'adjust' ? [...change.grants, ...change.without] : change.grants
  const others = access.grants.filter((had) => !named.some((grantee) => sameGrantee(had, grantee)))
  if (change.mode === 'remove') return { ...access, grants: others }
  return { ...access, grants: [...others, ...granted(access, change.grants, changing)] }
}
