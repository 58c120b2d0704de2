import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { canImport } from '@/core/access/policy'
import { visibleImports } from '@/core/access/visible'
import { ConflictError, ForbiddenError, NotFoundError } from '@/core/errors'
import { imports } from '@/db/schema/imports'
import type { ImportStatus } from './import'

/** A row of an import. */
export type ImportRow = typeof imports.$inferSelect

/** An import the actor sees. Throws NotFoundError. */
export async function loadImport(tx: Tx, actor: Actor, id: string): Promise<ImportRow> {
  if (!isId(id)) throw new NotFoundError('import')
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(visibleImports(actor), eq(imports.id, id)))
  if (!row) throw new NotFoundError('import')
  return row
}

/**
 * An import that this transaction alone may change, at one of the given places of its way. Throws NotFoundError,
 * ForbiddenError, and ConflictError when it is elsewhere by now.
 */
export async function lockImport(
  tx: Tx,
  actor: Actor,
  id: string,
  at: readonly ImportStatus[],
): Promise<ImportRow> {
  if (!isId(id)) throw new NotFoundError('import')
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(visibleImports(actor), eq(imports.id, id)))
    // Not the key: a rehearsal holds that while it keeps records, and is to be stopped meanwhile.
    .for('no key update')
  if (!row) throw new NotFoundError('import')
  if (!canImport(actor, row.target)) throw new ForbiddenError()
  if (!at.includes(row.status)) throw new ConflictError(0)
  return row
}
