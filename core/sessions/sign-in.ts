import { eq } from 'drizzle-orm'
import type { Language } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { newToken, tokenHash } from '@/core/access/token-hash'
import { recordActivity } from '@/core/activity/record'
import { ForbiddenError } from '@/core/errors'
import { verifyPassword } from '@/core/passwords/hash'
import { passwordLimit } from '@/core/passwords/rules'
import { database } from '@/db/client'
import { identities } from '@/db/schema/identities'
import { sessions } from '@/db/schema/sessions'
import { settings } from '@/settings'
import { enterDomain } from './enter-domain'
import type { Later } from './later'
import { countSignIn } from './limits'
import { type Membership, membershipsOf } from './memberships'
import { signInEmail } from './sign-in-email'

/** What somebody offers at the sign-in, and from where. */
export type SignInAttempt = {
  email: string
  password: string
  address: string
  userAgent: string
  later: Later
}

/** A new session: its secret, the person's choices, and whether they have still to pick a domain. */
export type SignedIn = {
  token: string
  needsChoice: boolean
  language: Language | null
  theme: 'light' | 'dark' | 'system'
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Signs a person in with e-mail and password. Every refusal is the same and takes as long: unknown, wrong password,
 * none set yet, deactivated, No Portal, suspended domain.
 * @throws ForbiddenError `sign-in-failed`
 * @throws RateLimitedError after too many failures, for an unknown account alike
 */
export async function signIn({
  email: typed,
  password,
  address,
  userAgent,
  later,
}: SignInAttempt): Promise<SignedIn> {
  const email = signInEmail(typed)
  const attempt = await countSignIn(email ?? '', address)
  const found =
    email === null ? [] : await database().select().from(identities).where(eq(identities.email, email))
  const identity = found[0]
  const memberships = await membershipsOf(identity?.id ?? NOBODY)
  const offered = Buffer.byteLength(password) > passwordLimit ? '' : password
  const right = await verifyPassword(identity?.passwordHash ?? null, offered)
  const open = memberships.filter((membership) => membership.open)
  if (!identity || !right || open.length === 0) {
    later(() => recordFailure(memberships, typed, address))
    throw new ForbiddenError('sign-in-failed')
  }
  await attempt.succeeded()
  const token = await openSession(identity.id, open, { address, userAgent })
  return { token, needsChoice: open.length > 1, language: identity.language, theme: identity.theme }
}

/** Starts a session for an identity whose right to it has been shown; with one open domain it works there at once. */
export async function openSession(
  identityId: string,
  open: readonly Membership[],
  from: { address: string; userAgent: string },
): Promise<string> {
  const token = newToken()
  const id = newId()
  await database()
    .insert(sessions)
    .values({
      id,
      tokenHash: tokenHash(token),
      identityId,
      address: from.address,
      userAgent: from.userAgent.slice(0, 400),
      expiresAt: new Date(Date.now() + settings().SESSION_ABSOLUTE_DAYS * 86_400_000),
    })
  const only = open.length === 1 ? open[0] : undefined
  if (only) await enterDomain({ id, address: from.address }, only)
  return token
}

async function recordFailure(
  memberships: readonly Membership[],
  typed: string,
  address: string,
): Promise<void> {
  for (const { domainId, userId, name } of memberships) {
    const nobody = {
      domainId,
      userId: null,
      homeDomainId: null,
      name: typed.slice(0, 254),
      door: 'form' as const,
      address,
    }
    await inDomain(nobody, (tx) =>
      recordActivity(tx, nobody, { kind: 'sign-in.failed', subjectId: userId, subjectName: name }),
    )
  }
}
