import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { canEditUser, demand } from '@/core/access/policy'
import { visibleUsers } from '@/core/access/visible'
import { countOwned, type Owned } from '@/core/contacts/hand-over'
import { ForbiddenError, NotFoundError } from '@/core/errors'
import { users } from '@/db/schema/users'

/**
 * What a user would leave behind who is deactivated: how many contacts they own that others have too, and how many that
 * nobody else has, of which nothing but the number is told.
 * @throws NotFoundError, ForbiddenError for a user of a higher scope
 */
export async function leavingOf(actor: Actor, id: string): Promise<Owned> {
  demand(actor, 'users.maintain')
  if (!isId(id)) throw new NotFoundError('user')
  return inDomain(actor, async (tx) => {
    const [user] = await tx
      .select({ id: users.id, scope: users.scope, siteId: users.siteId })
      .from(users)
      .where(and(visibleUsers(actor), eq(users.id, id)))
    if (!user) throw new NotFoundError('user')
    if (!canEditUser(actor, user)) throw new ForbiddenError('user-of-higher-scope')
    return countOwned(tx, actor, id)
  })
}
