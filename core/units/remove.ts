import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { ForbiddenError } from '@/core/errors'
import { users } from '@/db/schema/users'
import { lockUnits } from './lock'
import { hasNumbers } from './site-numbers'
import { type UnitKind, unitTables } from './unit'

/**
 * Removes a department or site that nobody belongs to, deactivated users included, nor a shared number.
 * @throws NotFoundError, or ForbiddenError (`not-empty` while somebody belongs to it)
 */
export async function removeUnit(actor: Actor, kind: UnitKind, id: string): Promise<void> {
  demand(actor, 'departments.maintain')
  const { table, column } = unitTables[kind]
  await inDomain(actor, async (tx) => {
    const names = await lockUnits(tx, actor, kind, [id])
    const member = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(ownDomain(users, actor), eq(column, id)))
      .limit(1)
    if (member.length > 0 || (kind === 'site' && (await hasNumbers(tx, actor, id)))) {
      throw new ForbiddenError('not-empty')
    }
    await tx.delete(table).where(and(ownDomain(table, actor), eq(table.id, id)))
    await recordActivity(tx, actor, {
      kind: `${kind}.removed`,
      subjectId: id,
      subjectName: names.get(id) ?? '',
    })
  })
}
