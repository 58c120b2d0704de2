import { eq } from 'drizzle-orm'
import { inDomain } from '@/core/access/in-domain'
import { tokenHash } from '@/core/access/token-hash'
import { recordActivity } from '@/core/activity/record'
import { database } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import type { Visit } from './find'

/** Signs out: the session behind the visit is gone on the server, whoever still holds its cookie. */
export async function signOut(visit: Visit): Promise<void> {
  const { actor, sessionId } = visit
  if (!actor?.homeDomainId) {
    await database().delete(sessions).where(eq(sessions.id, sessionId))
    return
  }
  const home = { ...actor, domainId: actor.homeDomainId }
  await inDomain(home, async (tx) => {
    await tx.delete(sessions).where(eq(sessions.id, sessionId))
    await recordActivity(tx, home, { kind: 'sign-out', subjectId: actor.userId, subjectName: actor.name })
  })
}

/** Ends the session of a secret that a new one replaces, silently. */
export async function dropSession(token: string): Promise<void> {
  await database()
    .delete(sessions)
    .where(eq(sessions.tokenHash, tokenHash(token)))
}
