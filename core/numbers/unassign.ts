import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { lockNumber } from './lock'
import { readPeople, removeMembers, type Assigned } from './members'

/**
 * Takes users off a number: they lose its contacts with the next read. Gives how many were assigned.
 * @throws NotFoundError, ForbiddenError, InvalidError
 */
export async function unassignFromNumber(
  actor: Actor,
  numberId: string,
  userIds: readonly string[],
): Promise<Assigned> {
  demand(actor, 'numbers.maintain')
  const wanted = readPeople(userIds)
  return inDomain(actor, async (tx) =>
    removeMembers(tx, actor, await lockNumber(tx, actor, numberId), wanted),
  )
}
