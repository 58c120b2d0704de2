import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { lockUnits } from './lock'
import { demandFreeName, tellingTakenName } from './name-taken'
import { type UnitKind, unitTables } from './unit'

/**
 * Gives a department or site another name.
 * @throws ForbiddenError, NotFoundError, or InvalidError when another one has that name
 */
export async function renameUnit(
  actor: Actor,
  kind: UnitKind,
  id: string,
  { name }: { name: string },
): Promise<void> {
  demand(actor, 'departments.maintain')
  const { table } = unitTables[kind]
  const write = inDomain(actor, async (tx) => {
    const before = (await lockUnits(tx, actor, kind, [id])).get(id) ?? ''
    if (before === name) return
    await demandFreeName(tx, actor, kind, { id, name })
    await tx
      .update(table)
      .set({ name })
      .where(and(ownDomain(table, actor), eq(table.id, id)))
    await recordActivity(tx, actor, {
      kind: `${kind}.renamed`,
      subjectId: id,
      subjectName: name,
      details: { from: before },
    })
  })
  await tellingTakenName(write)
}
