import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { fold } from '@/core/contacts/fold'
import { InvalidError } from '@/core/errors'
import { violatedConstraint } from '@/db/violated-constraint'
import { type UnitKind, unitTables } from './unit'

const taken = () => new InvalidError({ name: [{ key: 'name-taken' }] })

/** @throws InvalidError when another department (or site) has the name, be it with other case or accents */
export async function demandFreeName(
  tx: Tx,
  actor: Actor,
  kind: UnitKind,
  unit: { id?: string; name: string },
): Promise<void> {
  const { table } = unitTables[kind]
  const all = await tx.select({ id: table.id, name: table.name }).from(table).where(ownDomain(table, actor))
  if (all.some((other) => other.id !== unit.id && fold(other.name) === fold(unit.name))) throw taken()
}

/**
 * Awaits a write of a name.
 * @throws InvalidError when somebody else took it in the same moment
 */
export async function tellingTakenName<T>(write: Promise<T>): Promise<T> {
  try {
    return await write
  } catch (error) {
    if (['departments_name', 'sites_name'].includes(violatedConstraint(error) ?? '')) throw taken()
    throw error
  }
}
