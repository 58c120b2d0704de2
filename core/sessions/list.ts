import { and, desc, eq, gt, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { isId } from '@/core/access/id'
import { NotFoundError } from '@/core/errors'
import { lockUser } from '@/core/users/lock'
import { database } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { settings } from '@/settings'

/** A signed-in browser as its person sees it; `current` is the one asking. */
export type SessionLine = {
  id: string
  address: string
  userAgent: string
  createdAt: Date
  lastSeenAt: Date
  current: boolean
}

/** Sessions that have not run out. */
export function alive(): SQL | undefined {
  const now = Date.now()
  const idleSince = new Date(now - settings().SESSION_IDLE_HOURS * 3_600_000)
  return and(gt(sessions.expiresAt, new Date(now)), gt(sessions.lastSeenAt, idleSince))
}

async function linesWhere(condition: SQL | undefined, current: string | null): Promise<SessionLine[]> {
  const { id, address, userAgent, createdAt, lastSeenAt } = sessions
  const rows = await database()
    .select({ id, address, userAgent, createdAt, lastSeenAt })
    .from(sessions)
    .where(and(condition, alive()))
    .orderBy(desc(lastSeenAt), desc(id))
  return rows.map((row) => ({ ...row, current: row.id === current }))
}

/** One's own sessions, in all of one's domains, the last used first. */
export async function listOwnSessions(actor: Actor): Promise<SessionLine[]> {
  if (!actor.identityId) return []
  return linesWhere(eq(sessions.identityId, actor.identityId), actor.sessionId)
}

/** The sessions a user of a domain has there: those that a person entered through another domain are not among them. */
export function sessionsAt(domainId: string, userId: string): SQL | undefined {
  return and(eq(sessions.homeDomainId, domainId), eq(sessions.userId, userId))
}

/**
 * The sessions of a user of the actor's domain.
 * @throws NotFoundError for one the actor does not see, ForbiddenError for one of a higher scope
 */
export async function listSessionsOf(actor: Actor, userId: string): Promise<SessionLine[]> {
  demand(actor, 'sessions.end-others')
  if (!isId(userId)) throw new NotFoundError('user')
  await inDomain(actor, (tx) => lockUser(tx, actor, userId))
  return linesWhere(sessionsAt(actor.domainId, userId), actor.sessionId)
}
