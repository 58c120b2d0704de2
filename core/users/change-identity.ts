import { eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { InvalidError } from '@/core/errors'
import { identities } from '@/db/schema/identities'
import { endAccess, identityFor, identityState } from './identity'
import type { LockedUser } from './lock'
import { canSignIn, type UserInput, type UserStatus } from './user'

/** The columns of a user that its sign-in decides; with another identity nobody has signed in yet. */
type SignIn = { identityId: string | null; status: UserStatus; lastSignInAt?: null }

/**
 * Follows a change of e-mail or scope with the sign-in. Another e-mail is another person to sign in: access ends, and
 * the user is invited anew under the identity of that e-mail. It is so whether or not somebody has the old or the new
 * one elsewhere, since nothing may tell who is known in other domains.
 * @throws InvalidError `own-email` to whoever changes their own, and would lock themselves out
 */
export async function changeIdentity(
  tx: Tx,
  actor: Actor,
  user: LockedUser['user'],
  input: Pick<UserInput, 'email' | 'scope'>,
): Promise<SignIn> {
  const { id, identityId, status } = user
  if (!identityId) {
    if (!input.email || !canSignIn(input.scope)) return { identityId, status }
    return invited(status, await identityFor(tx, input.email))
  }
  if (input.email === user.email) return { identityId, status }
  if (id === actor.userId && actor.homeDomainId === actor.domainId) {
    throw new InvalidError({ email: [{ key: 'own-email' }] })
  }
  await endAccess(tx, actor, id)
  await forgetPassword(tx, actor, identityId)
  if (!input.email) return withoutSignIn(status)
  return invited(status, await identityFor(tx, input.email))
}

/** Of a sign-in that nobody has any more no password stays: whoever is invited under it next is new. */
async function forgetPassword(tx: Tx, actor: Actor, identityId: string): Promise<void> {
  const { elsewhere } = await identityState(tx, identityId, actor)
  if (elsewhere) return
  await tx.update(identities).set({ passwordHash: null }).where(eq(identities.id, identityId))
}

function withoutSignIn(status: UserStatus): SignIn {
  return { identityId: null, status: status === 'invited' ? 'active' : status, lastSignInAt: null }
}

function invited(status: UserStatus, identityId: string): SignIn {
  return { identityId, status: status === 'deactivated' ? status : 'invited', lastSignInAt: null }
}
