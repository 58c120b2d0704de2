import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { demandFreeName, tellingTakenName } from './name-taken'
import { type UnitKind, unitTables } from './unit'

/**
 * Adds a department or site and returns its id.
 * @throws ForbiddenError, or InvalidError when there is one of that name
 */
export async function createUnit(actor: Actor, kind: UnitKind, { name }: { name: string }): Promise<string> {
  demand(actor, 'departments.maintain')
  const id = newId()
  const write = inDomain(actor, async (tx) => {
    await demandFreeName(tx, actor, kind, { name })
    await tx.insert(unitTables[kind].table).values({ domainId: actor.domainId, id, name })
    await recordActivity(tx, actor, { kind: `${kind}.created`, subjectId: id, subjectName: name })
  })
  await tellingTakenName(write)
  return id
}
