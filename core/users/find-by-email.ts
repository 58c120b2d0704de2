import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { visibleUsers } from '@/core/access/visible'
import { users } from '@/db/schema/users'
import { getUser, type UserDetails } from './get'

/**
 * The user of the actor's domain with that e-mail; null when the actor maintains none with it.
 * @throws ForbiddenError to whoever maintains no users
 */
export async function findUserByEmail(actor: Actor, email: string): Promise<UserDetails | null> {
  demand(actor, 'users.maintain')
  const [found] = await inDomain(actor, (tx) =>
    tx
      .select({ id: users.id })
      .from(users)
      .where(and(visibleUsers(actor), eq(users.email, email.trim().toLowerCase()))),
  )
  return found ? getUser(actor, found.id) : null
}
