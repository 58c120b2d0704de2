import { eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { recordActivity } from '@/core/activity/record'
import { ForbiddenError, InvalidError } from '@/core/errors'
import { countPasswordTry } from '@/core/sessions/limits'
import { database } from '@/db/client'
import { identities } from '@/db/schema/identities'
import { hashPassword, verifyPassword } from './hash'
import { passwordLimit, passwordProblem } from './rules'
import { writePassword } from './write'

/**
 * Changes one's own password, for which one gives the current one. Ends all of one's other sessions.
 * @throws InvalidError on `currentPassword` or `password`
 * @throws RateLimitedError after too many wrong tries
 */
export async function changePassword(
  actor: Actor,
  { currentPassword: current, password }: { currentPassword: string; password: string },
): Promise<void> {
  const { identityId, homeDomainId } = actor
  if (!identityId || !homeDomainId) throw new ForbiddenError()
  const attempt = await countPasswordTry(identityId)
  const [identity] = await database().select().from(identities).where(eq(identities.id, identityId))
  const offered = Buffer.byteLength(current) > passwordLimit ? '' : current
  if (!identity || !(await verifyPassword(identity.passwordHash, offered))) {
    throw new InvalidError({ currentPassword: [{ key: 'password-wrong' }] })
  }
  await attempt.succeeded()
  const problem = passwordProblem(password, { email: identity.email, name: actor.name })
  if (problem) throw new InvalidError({ password: [problem] })
  if (password === current) throw new InvalidError({ password: [{ key: 'password-same' }] })
  const hashed = await hashPassword(password)
  const home = { ...actor, domainId: homeDomainId }
  await inDomain(home, async (tx) => {
    await writePassword(tx, identityId, hashed, { keep: actor.sessionId })
    await recordActivity(tx, home, {
      kind: 'password.changed',
      subjectId: actor.userId,
      subjectName: actor.name,
    })
  })
}
