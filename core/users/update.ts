import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { NotFoundError } from '@/core/errors'
import { checkStreams } from '@/core/live/announce'
import { users } from '@/db/schema/users'
import { changeIdentity } from './change-identity'
import { keepAnOfficeManager, lockUser, type LockedUser } from './lock'
import { demandGrant, demandSite, tellingWhatIsTaken } from './problems'
import { demandUnits } from './units-of'
import type { UserInput } from './user'
import { userKeys } from './user-keys'
import { userName } from './user-name'

const editable = [
  'firstName',
  'lastName',
  'email',
  'extension',
  'departmentId',
  'siteId',
  'scope',
  'listed',
] as const

/**
 * Changes a user, their scope included, and returns the new version.
 * @throws NotFoundError, ConflictError (stale version), InvalidError (e-mail or extension taken, …)
 * @throws ForbiddenError for a user or scope above the actor's own, a site out of reach, the last Office Manager
 */
export async function updateUser(
  actor: Actor,
  id: string,
  input: UserInput,
  { version }: { version: number },
): Promise<number> {
  demand(actor, 'users.maintain')
  if (!isId(id)) throw new NotFoundError('user')
  const change = inDomain(actor, async (tx) => {
    const locked = await lockUser(tx, actor, id, version)
    return writeUser(tx, actor, locked, input)
  })
  return tellingWhatIsTaken(change)
}

async function writeUser(tx: Tx, actor: Actor, locked: LockedUser, input: UserInput): Promise<number> {
  const { user } = locked
  const changed = editable.filter((field) => input[field] !== user[field])
  if (changed.length === 0) return user.version
  if (changed.includes('scope')) {
    demandGrant(actor, input.scope)
    keepAnOfficeManager(locked)
  }
  if (changed.includes('siteId')) demandSite(actor, input.siteId)
  await demandUnits(tx, actor, input)
  const identity = await changeIdentity(tx, actor, user, input)
  const version = user.version + 1
  await tx
    .update(users)
    .set({
      firstName: input.firstName,
      lastName: input.lastName,
      email: input.email,
      extension: input.extension,
      departmentId: input.departmentId,
      siteId: input.siteId,
      scope: input.scope,
      listed: input.listed,
      ...identity,
      ...userKeys(input),
      version,
      updatedAt: new Date(),
    })
    .where(and(ownDomain(users, actor), eq(users.id, user.id)))
  if (changed.includes('scope') || changed.includes('siteId')) await checkStreams(tx, [user.id])
  await recordChange(tx, actor, { before: user, input, changed })
  return version
}

async function recordChange(
  tx: Tx,
  actor: Actor,
  change: { before: LockedUser['user']; input: UserInput; changed: readonly string[] },
): Promise<void> {
  const subject = { subjectId: change.before.id, subjectName: userName(change.input) }
  const others = change.changed.filter((field) => field !== 'scope')
  if (others.length > 0) {
    await recordActivity(tx, actor, {
      kind: 'user.updated',
      ...subject,
      details: { fields: others.join(',') },
    })
  }
  if (others.length < change.changed.length) {
    await recordActivity(tx, actor, {
      kind: 'user.scope-changed',
      ...subject,
      details: { from: change.before.scope, to: change.input.scope },
    })
  }
}
