import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '@/core/access/actor'
import { isId, newId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { columnTarget, type ColumnTarget } from '@/core/contacts/formats/columns/column-target'
import { fold } from '@/core/contacts/fold'
import { readText } from '@/core/contacts/text'
import { InvalidError, NotFoundError } from '@/core/errors'
import { importMappings } from '@/db/schema/import-mappings'
import { imports } from '@/db/schema/imports'
import { loadImport, lockImport } from './load'
import { reading, type Reading } from './reading'

/** A saved mapping; `fits` tells whether it was made for a table with as many columns. */
export type Mapping = { id: string; name: string; fits: boolean }

const LONGEST_NAME = 100
const targetsOf = z.array(columnTarget)

/** What tells the headers of one kind of file from another's. */
function headerKey({ columns }: Reading): string {
  return columns.map(({ name }) => fold(name)).join('\n')
}

function withTargets(read: Reading, targets: readonly ColumnTarget[], name: string): Reading {
  const columns = read.columns.map((column, index) => ({
    ...column,
    target: targets[index] ?? column.target,
  }))
  return { ...read, columns, mapping: name }
}

/** A reading with the mapping that was saved for the same headers, if there is one. */
export async function fittingMapping(tx: Tx, actor: Actor, read: Reading): Promise<Reading> {
  if (read.kind !== 'table' || read.headerAt === null) return read
  const [found] = await tx
    .select({ name: importMappings.name, targets: importMappings.targets })
    .from(importMappings)
    .where(and(ownDomain(importMappings, actor), eq(importMappings.headers, headerKey(read))))
    .orderBy(asc(importMappings.name))
    .limit(1)
  const targets = found && targetsOf.safeParse(found.targets)
  return found && targets?.success ? withTargets(read, targets.data, found.name) : read
}

/** Keeps what the columns are taken for under a name; one of the same name is replaced. Throws InvalidError (`saveAs`). */
export async function saveMapping(tx: Tx, actor: Actor, read: Reading, typed: string): Promise<string> {
  const name = readText(typed, { max: LONGEST_NAME })
  if ('problem' in name) {
    throw new InvalidError({ saveAs: [{ key: name.problem, params: { max: LONGEST_NAME } }] })
  }
  const saved = {
    headers: headerKey(read),
    targets: read.columns.map(({ target }) => target),
    actorName: actor.name,
  }
  await tx
    .insert(importMappings)
    .values({ domainId: actor.domainId, id: newId(), name: name.text, ...saved })
    .onConflictDoUpdate({ target: [importMappings.domainId, importMappings.name], set: saved })
  return name.text
}

/** The domain's saved mappings, by name. Throws NotFoundError when the actor does not see the import. */
export async function listMappings(actor: Actor, id: string): Promise<Mapping[]> {
  return inDomain(actor, async (tx) => {
    const { columns } = reading.parse((await loadImport(tx, actor, id)).reading)
    const rows = await tx
      .select({ id: importMappings.id, name: importMappings.name, targets: importMappings.targets })
      .from(importMappings)
      .where(ownDomain(importMappings, actor))
      .orderBy(asc(importMappings.name))
      .limit(200)
    return rows.map(({ targets, ...row }) => ({ ...row, fits: targets.length === columns.length }))
  })
}

/** Takes the columns for what a saved mapping says. Throws NotFoundError, ForbiddenError, ConflictError. */
export async function useMapping(actor: Actor, id: string, mappingId: string): Promise<void> {
  await inDomain(actor, async (tx) => {
    const row = await lockImport(tx, actor, id, ['columns', 'rehearsed'])
    if (!isId(mappingId)) throw new NotFoundError('mapping')
    const [found] = await tx
      .select({ name: importMappings.name, targets: importMappings.targets })
      .from(importMappings)
      .where(and(ownDomain(importMappings, actor), eq(importMappings.id, mappingId)))
    if (!found) throw new NotFoundError('mapping')
    const next = withTargets(reading.parse(row.reading), targetsOf.parse(found.targets), found.name)
    await tx
      .update(imports)
      .set({ reading: next, status: 'columns' })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
  })
}
