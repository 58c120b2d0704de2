import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { InvalidError } from '@/core/errors'
import { users } from '@/db/schema/users'
import { lockUnits } from './lock'
import { moveNumbers } from './site-numbers'
import { type UnitKind, unitTables } from './unit'

/**
 * Moves everybody of one department or site, and its shared numbers, into another, and removes the one left empty.
 * Returns how many moved.
 * @throws ForbiddenError, NotFoundError, or InvalidError for merging one into itself
 */
export async function mergeUnit(
  actor: Actor,
  kind: UnitKind,
  id: string,
  { into }: { into: string },
): Promise<number> {
  demand(actor, 'departments.maintain')
  if (id === into) throw new InvalidError({ into: [{ key: 'merge-into-itself' }] })
  const { table, column, field } = unitTables[kind]
  return inDomain(actor, async (tx) => {
    const names = await lockUnits(tx, actor, kind, [id, into])
    const moved = await tx
      .update(users)
      .set({ [field]: into, version: sql`${users.version} + 1`, updatedAt: new Date() })
      .where(and(ownDomain(users, actor), eq(column, id)))
      .returning({ id: users.id })
    if (kind === 'site') await moveNumbers(tx, actor, id, into)
    await tx.delete(table).where(and(ownDomain(table, actor), eq(table.id, id)))
    await recordActivity(tx, actor, {
      kind: `${kind}.merged`,
      subjectId: id,
      subjectName: names.get(id) ?? '',
      details: { into: names.get(into) ?? '', users: moved.length },
    })
    return moved.length
  })
}
