import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { canChangeAccess, canShareWithWorkspace } from '@/core/access/policy'
import { seatOf } from '@/core/access/seat'
import { visibleContacts } from '@/core/access/visible'
import { recordActivity } from '@/core/activity/record'
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@/core/errors'
import { changedAccess, type AccessChange, type ContactAccess } from './access'
import { accessMark } from './access-mark'
import { readSelection } from './batch'
import { sameGrants } from './grant'
import { demandGrantees } from './known-grantees'
import { lockAmong } from './lock-many'
import { loadAccess, writeAccess, type AccessRow, type AccessWrite } from './write-access'

/** The most contacts whose access one request changes. */
export const MOST_ACCESS_CHANGES = 10_000

/** The most members and numbers that contacts are given to at once. */
export const MOST_GRANTS = 500

/** What a change of access did. `batchId` undoes it. */
export type AccessResult = {
  batchId: string
  count: number
  /** Those that were that way already. */
  same: number
  /** Those that the actor sees and may not give to others. */
  forbidden: number
  /** Shared Contacts, which everybody has: nothing is added to them or removed from them. */
  workspace: number
  /** Those that are gone by now. */
  gone: number
}

function isSame(one: ContactAccess, other: ContactAccess): boolean {
  const { grants: a, ...rest } = one
  const { grants: b, ...others } = other
  return sameGrants(a, b) && isDeepStrictEqual(rest, others)
}

async function tellWorkspace(tx: Tx, actor: Actor, writes: readonly AccessWrite[], batchId: string) {
  const isShared = ({ ownerId }: ContactAccess) => ownerId === null
  const shared = writes.filter(({ before, after }) => !isShared(before) && isShared(after)).length
  const taken = writes.filter(({ before, after }) => isShared(before) && !isShared(after)).length
  if (shared > 0)
    await recordActivity(tx, actor, { kind: 'contacts.shared', details: { batchId, count: shared } })
  if (taken > 0)
    await recordActivity(tx, actor, { kind: 'contacts.taken-back', details: { batchId, count: taken } })
}

function grantsIn(change: AccessChange): number {
  if (change.mode === 'workspace') return 0
  return change.grants.length + (change.mode === 'adjust' ? change.without.length : 0)
}

/** Changes the access of locked contacts that the actor may give to others. */
async function changeLocked(
  tx: Tx,
  actor: Actor,
  seat: string,
  change: AccessChange,
  allowed: readonly AccessRow[],
  batchId: string,
): Promise<Pick<AccessResult, 'count' | 'same' | 'workspace'>> {
  if (change.mode !== 'workspace' && change.mode !== 'remove') {
    const had = allowed.flatMap(({ access }) => access.grants.flatMap(({ userId }) => userId ?? []))
    await demandGrantees(tx, actor, change.grants, new Set(had))
  }
  const everybodys = ({ access }: AccessRow) =>
    access.ownerId === null && change.mode !== 'workspace' && change.mode !== 'set'
  const now = new Date().toISOString()
  const changing = { seat, name: actor.name, now }
  const writes = allowed
    .filter((row) => !everybodys(row))
    .map(({ id, version, access }): AccessWrite => {
      const after = changedAccess(access, change, { ...changing, version: version + 1 })
      return { id, version, before: access, after }
    })
  const changed = writes.filter(({ before, after }) => !isSame(before, after))
  await writeAccess(tx, actor, changed, batchId)
  await tellWorkspace(tx, actor, changed, batchId)
  return {
    count: changed.length,
    same: writes.length - changed.length,
    workspace: allowed.length - writes.length,
  }
}

/**
 * Changes who has up to 10,000 contacts, all in one transaction; what the actor may not give to others stays as it is
 * and is counted.
 * @throws NotFoundError when they see none of them, ForbiddenError when they may change none, or may not share with the
 * workspace, InvalidError for too many, and for members and numbers that there are not; ConflictError when who has
 * those that the actor may change is no longer what it was at the mark `seen`
 */
export async function changeAccess(
  actor: Actor,
  ids: readonly string[],
  change: AccessChange,
  { seen }: { seen?: string | undefined } = {},
): Promise<AccessResult> {
  const wanted = readSelection(ids, MOST_ACCESS_CHANGES)
  const seat = seatOf(actor)
  if (seat === null) throw new ForbiddenError()
  if (change.mode === 'workspace' && !canShareWithWorkspace(actor)) throw new ForbiddenError()
  if (grantsIn(change) > MOST_GRANTS) {
    throw new InvalidError({ members: [{ key: 'too-many', params: { max: MOST_GRANTS } }] })
  }
  const batchId = newId()
  return inDomain(actor, async (tx) => {
    const locked = await lockAmong(tx, wanted, visibleContacts(actor))
    if (locked.length === 0) throw new NotFoundError('contacts')
    const rows = await loadAccess(tx, actor, locked)
    const allowed = rows.filter(({ facts }) => canChangeAccess(actor, facts))
    if (seen !== undefined && allowed.length > 0 && accessMark(allowed) !== seen) {
      throw new ConflictError(Math.max(...allowed.map(({ version }) => version)))
    }
    const done = await changeLocked(tx, actor, seat, change, allowed, batchId)
    if (allowed.length === 0) throw new ForbiddenError()
    const forbidden = rows.length - allowed.length
    return { batchId, ...done, forbidden, gone: wanted.length - rows.length }
  })
}
