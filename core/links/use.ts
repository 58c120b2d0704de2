import { and, eq, gt, isNull } from 'drizzle-orm'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { tokenHash } from '@/core/access/token-hash'
import { recordActivity } from '@/core/activity/record'
import { InvalidError, NotFoundError } from '@/core/errors'
import { hashPassword, verifyPassword } from '@/core/passwords/hash'
import { passwordLimit, passwordProblem } from '@/core/passwords/rules'
import { writePassword } from '@/core/passwords/write'
import { countLinkTry, countPasswordTry } from '@/core/sessions/limits'
import { oneTimeLinks } from '@/db/schema/one-time-links'
import { users } from '@/db/schema/users'
import { findLink, type FoundLink } from './read'

/**
 * Uses a one-time link: sets the password (every session of the person ends), or accepts an invitation with the
 * password they have. Of two uses at once one wins.
 * @throws NotFoundError when it opens nothing (any more)
 * @throws InvalidError on `password`; the link stays good
 * @throws RateLimitedError after too many tries
 */
export async function useLink(token: string, password: string, address: string): Promise<void> {
  await countLinkTry(address)
  const link = await findLink(token)
  const hashed = link.asks === 'set' ? await newHash(link, password) : await sameHash(link, password)
  const { domainId, userId, name } = link.membership
  const actor = { domainId, userId, homeDomainId: domainId, name, door: 'form' as const, address }
  await inDomain(actor, async (tx) => {
    await claim(tx, token)
    if (hashed !== null) await writePassword(tx, link.identityId, hashed)
    await tx
      .update(users)
      .set({ status: 'active' })
      .where(and(ownDomain(users, actor), eq(users.id, userId), eq(users.status, 'invited')))
    if (hashed === null) return
    await recordActivity(tx, actor, {
      kind: 'password.changed',
      subjectId: userId,
      subjectName: name,
      details: { link: link.kind },
    })
  })
}

/** Takes the link, if nobody has taken it since it was looked up. */
async function claim(tx: Tx, token: string): Promise<void> {
  const taken = await tx
    .update(oneTimeLinks)
    .set({ usedAt: new Date() })
    .where(
      and(
        eq(oneTimeLinks.tokenHash, tokenHash(token)),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, new Date()),
      ),
    )
    .returning({ id: oneTimeLinks.id })
  if (taken.length === 0) throw new NotFoundError('link')
}

async function newHash(link: FoundLink, password: string): Promise<string> {
  const problem = passwordProblem(password, link)
  if (problem) throw new InvalidError({ password: [problem] })
  return hashPassword(password)
}

async function sameHash(link: FoundLink, password: string): Promise<null> {
  const attempt = await countPasswordTry(link.identityId)
  const offered = Buffer.byteLength(password) > passwordLimit ? '' : password
  if (!(await verifyPassword(link.passwordHash, offered))) {
    throw new InvalidError({ password: [{ key: 'password-wrong' }] })
  }
  await attempt.succeeded()
  return null
}
