import { and } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { visibleCoworkers } from '@/core/access/visible'
import { InvalidError } from '@/core/errors'
import { users } from '@/db/schema/users'
import { lockNumber } from './lock'
import { addMembers, readPeople, type Assigned } from './members'

/**
 * Assigns coworkers to a number, all or nobody: they have its contacts at once. Gives how many were not assigned
 * before.
 * @throws NotFoundError, ForbiddenError, and InvalidError for somebody who is not in the directory
 */
export async function assignToNumber(
  actor: Actor,
  numberId: string,
  userIds: readonly string[],
): Promise<Assigned> {
  demand(actor, 'numbers.maintain')
  const wanted = readPeople(userIds)
  return inDomain(actor, async (tx) => {
    const number = await lockNumber(tx, actor, numberId)
    const people = await tx
      .select({ userId: users.id })
      .from(users)
      .where(and(visibleCoworkers(actor), among(users.id, wanted)))
    if (people.length < wanted.length) throw new InvalidError({ members: [{ key: 'unknown-member' }] })
    return addMembers(tx, actor, number, people)
  })
}
