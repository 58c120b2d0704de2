import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { canMaintainNumber } from '@/core/access/policy'
import { NotFoundError } from '@/core/errors'
import { userName } from '@/core/users/user-name'
import { departments } from '@/db/schema/departments'
import { numberMembers } from '@/db/schema/number-members'
import { numbers } from '@/db/schema/numbers'
import { users } from '@/db/schema/users'
import { numberColumns } from './list'
import type { SharedNumber } from './number'

/** Somebody who is assigned to a number. */
export type NumberMember = {
  id: string
  name: string
  email: string
  extension: string
  department: string | null
  /** Keeps the assignment for the day they come back, and sees nothing until then. */
  deactivated: boolean
}

/**
 * A shared number with those who are assigned to it, for those, and for whoever maintains it.
 * @throws NotFoundError
 */
export async function getNumber(
  actor: Actor,
  id: string,
): Promise<SharedNumber & { people: NumberMember[] }> {
  if (!isId(id)) throw new NotFoundError('number')
  return inDomain(actor, async (tx) => {
    const [number] = await tx
      .select(numberColumns(actor))
      .from(numbers)
      .where(and(ownDomain(numbers, actor), eq(numbers.id, id)))
    if (!number || !(number.mine || canMaintainNumber(actor, number.siteId)))
      throw new NotFoundError('number')
    const people = await tx
      .select({
        id: users.id,
        firstName: users.firstName,
        lastName: users.lastName,
        email: users.email,
        extension: users.extension,
        department: departments.name,
        status: users.status,
      })
      .from(numberMembers)
      .innerJoin(users, and(eq(users.domainId, numberMembers.domainId), eq(users.id, numberMembers.userId)))
      .leftJoin(
        departments,
        and(eq(departments.domainId, users.domainId), eq(departments.id, users.departmentId)),
      )
      .where(and(ownDomain(numberMembers, actor), eq(numberMembers.numberId, id)))
      .orderBy(asc(users.sortName), asc(users.id))
    return {
      ...number,
      people: people.map(({ firstName, lastName, status, ...person }) => ({
        ...person,
        name: userName({ firstName, lastName }),
        deactivated: status === 'deactivated',
      })),
    }
  })
}
