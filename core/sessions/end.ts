import { and, eq, ne, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { tokenHash } from '@/core/access/token-hash'
import { recordActivity } from '@/core/activity/record'
import { ForbiddenError, NotFoundError } from '@/core/errors'
import { lockUser } from '@/core/users/lock'
import { userName } from '@/core/users/user-name'
import { database } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { deleteSessions } from './delete'
import type { Visit } from './find'
import { sessionsAt } from './list'

/** Signs out: the session behind the visit is gone on the server, whoever still holds its cookie. */
export async function signOut(visit: Visit): Promise<void> {
  const { actor, sessionId } = visit
  if (!actor?.homeDomainId) {
    await deleteSessions(database(), eq(sessions.id, sessionId))
    return
  }
  const home = { ...actor, domainId: actor.homeDomainId }
  await inDomain(home, async (tx) => {
    await deleteSessions(tx, eq(sessions.id, sessionId))
    await recordActivity(tx, home, { kind: 'sign-out', subjectId: actor.userId, subjectName: actor.name })
  })
}

/** Ends the session of a secret that a new one replaces, silently. */
export async function dropSession(token: string): Promise<void> {
  await deleteSessions(database(), eq(sessions.tokenHash, tokenHash(token)))
}

/** Ends those of one's own sessions that a condition names, never the present one. Returns how many. */
async function endOwn(actor: Actor, which: SQL | undefined): Promise<number> {
  const { identityId, homeDomainId, sessionId } = actor
  if (!identityId || !homeDomainId || !sessionId) throw new ForbiddenError()
  const home = { ...actor, domainId: homeDomainId }
  return inDomain(home, async (tx) => {
    const own = and(eq(sessions.identityId, identityId), ne(sessions.id, sessionId), which)
    const ended = await deleteSessions(tx, own)
    if (ended.length > 0) {
      await recordActivity(tx, home, {
        kind: 'session.ended',
        subjectId: actor.userId,
        subjectName: actor.name,
        details: { count: ended.length },
      })
    }
    return ended.length
  })
}

/**
 * Ends another one of one's own sessions.
 * @throws NotFoundError when there is no such session of one's own, or it is the present one (sign out for that)
 */
export async function endOwnSession(actor: Actor, id: string): Promise<void> {
  if (!isId(id) || (await endOwn(actor, eq(sessions.id, id))) === 0) throw new NotFoundError('session')
}

/** Ends all of one's own sessions but the present one. Returns how many. */
export async function endOtherSessions(actor: Actor): Promise<number> {
  return endOwn(actor, undefined)
}

/**
 * Ends the sessions of a user of the actor's domain, or one of them. Returns how many.
 * @throws NotFoundError for one the actor does not see, ForbiddenError for one of a higher scope
 */
export async function endSessionsOf(actor: Actor, userId: string, id?: string): Promise<number> {
  demand(actor, 'sessions.end-others')
  if (!isId(userId) || (id !== undefined && !isId(id))) throw new NotFoundError('user')
  return inDomain(actor, async (tx) => {
    const { user } = await lockUser(tx, actor, userId)
    const theirs = and(sessionsAt(actor.domainId, userId), id === undefined ? undefined : eq(sessions.id, id))
    const ended = await deleteSessions(tx, theirs)
    if (ended.length > 0) {
      await recordActivity(tx, actor, {
        kind: 'session.ended',
        subjectId: userId,
        subjectName: userName(user),
        details: { count: ended.length },
      })
    }
    return ended.length
  })
}
