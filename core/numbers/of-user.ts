import { and, asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { canMaintainNumber, demand } from '@/core/access/policy'
import { ownDomain } from '@/core/access/own-domain'
import { visibleUsers } from '@/core/access/visible'
import { numberMembers } from '@/db/schema/number-members'
import { numbers } from '@/db/schema/numbers'
import { users } from '@/db/schema/users'
import { numberColumns } from './list'
import type { SharedNumber } from './number'

/**
 * The numbers that a user whom the actor sees is assigned to, by label, and whether the actor maintains each. Nothing
 * for a user out of sight.
 * @throws ForbiddenError to whoever maintains no users
 */
export async function numbersOfUser(
  actor: Actor,
  userId: string,
): Promise<(SharedNumber & { maintained: boolean })[]> {
  demand(actor, 'users.maintain')
  if (!isId(userId)) return []
  const rows = await inDomain(actor, (tx) =>
    tx
      .select(numberColumns(actor))
      .from(numbers)
      .innerJoin(
        numberMembers,
        and(eq(numberMembers.domainId, numbers.domainId), eq(numberMembers.numberId, numbers.id)),
      )
      .innerJoin(users, and(eq(users.domainId, numberMembers.domainId), eq(users.id, numberMembers.userId)))
      .where(and(ownDomain(numbers, actor), visibleUsers(actor), eq(users.id, userId)))
      .orderBy(asc(sql`${numbers.label} collate "names"`), asc(numbers.id)),
  )
  return rows.map((row) => ({ ...row, maintained: canMaintainNumber(actor, row.siteId) }))
}
