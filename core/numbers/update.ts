import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { numbers } from '@/db/schema/numbers'
import { lockNumber } from './lock'
import type { NumberInput } from './number'
import { readNumber, tellingTakenNumber } from './read-number'

/**
 * Changes a shared number, its label or its site.
 * @throws NotFoundError, ForbiddenError, InvalidError, and ConflictError when it is no longer at the version that was
 * seen
 */
export async function updateNumber(
  actor: Actor,
  id: string,
  input: NumberInput,
  { version }: { version: number },
): Promise<void> {
  demand(actor, 'numbers.maintain')
  const write = inDomain(actor, async (tx) => {
    await lockNumber(tx, actor, id, version)
    const row = await readNumber(tx, actor, input)
    await tx
      .update(numbers)
      .set({ ...row, version: version + 1 })
      .where(and(ownDomain(numbers, actor), eq(numbers.id, id)))
    await recordActivity(tx, actor, { kind: 'number.updated', subjectId: id, subjectName: row.label })
  })
  await tellingTakenNumber(write)
}
