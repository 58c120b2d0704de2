import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { type UnitKind, unitTables } from '@/core/units/unit'
import { InvalidError } from '@/core/errors'

async function demandUnit(tx: Tx, actor: Actor, kind: UnitKind, id: string | null): Promise<void> {
  if (id === null) return
  const { table, field } = unitTables[kind]
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(ownDomain(table, actor), eq(table.id, id)))
    // Not to be merged or removed before the user refers to it.
    .for('key share')
  if (found.length === 0) throw new InvalidError({ [field]: [{ key: 'no-longer-there' }] })
}

/**
 * Makes sure that the department and site of a user are the domain's.
 * @throws InvalidError naming the field
 */
export async function demandUnits(
  tx: Tx,
  actor: Actor,
  user: { departmentId: string | null; siteId: string | null },
): Promise<void> {
  await demandUnit(tx, actor, 'department', user.departmentId)
  await demandUnit(tx, actor, 'site', user.siteId)
}
