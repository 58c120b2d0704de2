import { and, asc, count, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { users } from '@/db/schema/users'
import { type UnitKind, unitTables } from './unit'

/** A department or site by name. */
export type Unit = { id: string; name: string }

/** All departments of the domain by name, for everybody in it. */
export async function listDepartments(actor: Actor): Promise<Unit[]> {
  return listUnits(actor, 'department')
}

/** All departments or sites of the domain by name, for everybody in it. */
export async function listUnits(actor: Actor, kind: UnitKind): Promise<Unit[]> {
  demand(actor, 'contacts.view')
  return inDomain(actor, (tx) => unitsIn(tx, actor, kind))
}

/** The units that `listUnits` lists, in a transaction of the caller's. */
export async function unitsIn(tx: Tx, actor: Actor, kind: UnitKind): Promise<Unit[]> {
  const { table } = unitTables[kind]
  return tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(ownDomain(table, actor))
    .orderBy(asc(table.name), asc(table.id))
    .prepare('units')
    .execute()
}

/** All departments or sites with the number of their users. */
export async function listUnitsWithUsers(
  actor: Actor,
  kind: UnitKind,
): Promise<(Unit & { users: number })[]> {
  demand(actor, 'departments.maintain')
  const { table, column } = unitTables[kind]
  return inDomain(actor, (tx) =>
    tx
      .select({ id: table.id, name: table.name, users: count(users.id) })
      .from(table)
      .leftJoin(users, and(eq(users.domainId, table.domainId), eq(column, table.id)))
      .where(ownDomain(table, actor))
      .groupBy(table.domainId, table.id, table.name)
      .orderBy(asc(table.name), asc(table.id)),
  )
}
