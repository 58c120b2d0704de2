import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { visibleCoworkers } from '@/core/access/visible'
import { InvalidError } from '@/core/errors'
import { users } from '@/db/schema/users'
import { lockNumber } from './lock'
import { addMembers, readPeople, type Assigned } from './members'

/**
 * Assigns everybody of a department who is in the directory now to a number.
 * @throws NotFoundError, ForbiddenError, and InvalidError for a department that nobody belongs to
 */
export async function assignDepartment(
  actor: Actor,
  numberId: string,
  departmentId: string,
): Promise<Assigned> {
  demand(actor, 'numbers.maintain')
  return inDomain(actor, async (tx) => {
    const number = await lockNumber(tx, actor, numberId)
    const people = isId(departmentId)
      ? await tx
          .select({ userId: users.id })
          .from(users)
          .where(and(visibleCoworkers(actor), eq(users.departmentId, departmentId)))
      : []
    if (people.length === 0) throw new InvalidError({ departmentId: [{ key: 'nobody-in-department' }] })
    readPeople(people.map(({ userId }) => userId))
    return addMembers(tx, actor, number, people)
  })
}
