import { eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { InvalidError } from '@/core/errors'
import { identities } from '@/db/schema/identities'
import { endAccess, identityFor, identityState } from './identity'
import type { LockedUser } from './lock'
import { canSignIn, type UserInput, type UserStatus } from './user'

/** The columns of a user that its sign-in decides. */
type SignIn = { identityId: string | null; status: UserStatus }

/**
 * Follows a change of e-mail or scope with the sign-in. A new e-mail renames the identity, unless that e-mail has an
 * identity already: then the user is invited anew under that one. An invitation that nobody has accepted goes to the
 * new e-mail instead, whoever has the old or the new one elsewhere: it must not tell who is known in other domains.
 * @throws InvalidError `email-works-elsewhere` when the identity is a user in other domains too, which know it by
 * its e-mail
 */
export async function changeIdentity(
  tx: Tx,
  actor: Actor,
  user: LockedUser['user'],
  input: Pick<UserInput, 'email' | 'scope'>,
): Promise<SignIn> {
  const { identityId, status } = user
  if (!identityId) {
    if (!input.email || !canSignIn(input.scope)) return { identityId, status }
    return invited(status, await identityFor(tx, input.email))
  }
  if (input.email === user.email) return { identityId, status }
  if (isOnlyInvited(user)) {
    await endAccess(tx, actor, user.id)
    if (!input.email) return withoutSignIn(status)
    return invited(status, await identityFor(tx, input.email))
  }
  const { elsewhere } = await identityState(tx, identityId, actor)
  if (elsewhere) throw new InvalidError({ email: [{ key: 'email-works-elsewhere' }] })
  if (!input.email) {
    await endAccess(tx, actor, user.id)
    return withoutSignIn(status)
  }
  const other = await tx
    .select({ id: identities.id })
    .from(identities)
    .where(eq(identities.email, input.email))
  if (other[0]) {
    await endAccess(tx, actor, user.id)
    return invited(status, other[0].id)
  }
  await tx.update(identities).set({ email: input.email }).where(eq(identities.id, identityId))
  return { identityId, status }
}

function isOnlyInvited({ status, lastSignInAt }: LockedUser['user']): boolean {
  return status === 'invited' || (status === 'deactivated' && lastSignInAt === null)
}

function withoutSignIn(status: UserStatus): SignIn {
  return { identityId: null, status: status === 'invited' ? 'active' : status }
}

function invited(status: UserStatus, identityId: string): SignIn {
  return { identityId, status: status === 'deactivated' ? status : 'invited' }
}
