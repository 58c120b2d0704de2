import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { visibleUsers } from '@/core/access/visible'
import { NotFoundError } from '@/core/errors'
import { users } from '@/db/schema/users'
import type { UserInput, UserStatus } from './user'
import { userName } from './user-name'

/** A user as its page shows one; `version` goes back with the change. */
export type UserDetails = UserInput & {
  id: string
  name: string
  status: UserStatus
  hasSignIn: boolean
  lastSignInAt: Date | null
  version: number
}

/**
 * One user whom the actor maintains.
 * @throws ForbiddenError to whoever maintains none, NotFoundError for one the actor does not see
 */
export async function getUser(actor: Actor, id: string): Promise<UserDetails> {
  demand(actor, 'users.maintain')
  if (!isId(id)) throw new NotFoundError('user')
  const [user] = await inDomain(actor, (tx) =>
    tx
      .select()
      .from(users)
      .where(and(visibleUsers(actor), eq(users.id, id))),
  )
  if (!user) throw new NotFoundError('user')
  const { firstName, lastName, email, extension, departmentId, siteId, scope, listed } = user
  return {
    id,
    name: userName(user),
    firstName,
    lastName,
    email,
    extension,
    departmentId,
    siteId,
    scope,
    listed,
    status: user.status,
    hasSignIn: user.identityId !== null,
    lastSignInAt: user.lastSignInAt,
    version: user.version,
  }
}
