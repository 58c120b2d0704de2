import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { numbers } from '@/db/schema/numbers'
import type { NumberInput } from './number'
import { readNumber, tellingTakenNumber } from './read-number'

/**
 * Adds a shared number and gives its id.
 * @throws ForbiddenError, InvalidError
 */
export async function createNumber(actor: Actor, input: NumberInput): Promise<string> {
  demand(actor, 'numbers.maintain')
  const id = newId()
  const write = inDomain(actor, async (tx) => {
    const row = await readNumber(tx, actor, input)
    await tx.insert(numbers).values({ ...row, domainId: actor.domainId, id })
    await recordActivity(tx, actor, { kind: 'number.created', subjectId: id, subjectName: row.label })
  })
  await tellingTakenNumber(write)
  return id
}
