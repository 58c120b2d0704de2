import { and, asc, inArray } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { NotFoundError } from '@/core/errors'
import { type UnitKind, unitTables } from './unit'

/**
 * Loads departments or sites for a change, locked in the order of their ids.
 * @throws NotFoundError when one is not there
 */
export async function lockUnits(
  tx: Tx,
  actor: Actor,
  kind: UnitKind,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { table } = unitTables[kind]
  if (!ids.every(isId)) throw new NotFoundError(kind)
  const rows = await tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(and(ownDomain(table, actor), inArray(table.id, [...ids])))
    .orderBy(asc(table.id))
    .for('update')
  if (rows.length !== new Set(ids).size) throw new NotFoundError(kind)
  return new Map(rows.map((row) => [row.id, row.name]))
}
