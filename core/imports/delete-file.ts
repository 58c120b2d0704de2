import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { database } from '@/db/client'
import { importParts } from '@/db/schema/import-parts'
import { importRecords } from '@/db/schema/import-records'
import { imports } from '@/db/schema/imports'
import type { ImportStatus } from './import'
import { lockImport, type ImportRow } from './load'

/** Where an import stands still, and is not done: without its file it cannot go on. */
const WAITING: readonly ImportStatus[] = ['uploading', 'columns', 'rehearsed']
const DONE: readonly ImportStatus[] = ['imported', 'undone', 'failed']

async function dropFile(
  tx: Tx,
  place: Pick<Actor, 'domainId'>,
  { id, status }: Pick<ImportRow, 'id' | 'status'>,
): Promise<void> {
  const isWaiting = WAITING.includes(status)
  await tx.delete(importParts).where(and(ownDomain(importParts, place), eq(importParts.importId, id)))
  if (isWaiting) {
    await tx.delete(importRecords).where(and(ownDomain(importRecords, place), eq(importRecords.importId, id)))
  }
  await tx
    .update(imports)
    .set({ fileKept: false, ...(isWaiting && { status: 'failed', error: 'file-deleted', errorParams: {} }) })
    .where(and(ownDomain(imports, place), eq(imports.id, id)))
}

/**
 * Removes the uploaded file of an import, and gives what there is of it now: what it brought (`kept`), or `nothing`. The
 * report of one that is done stays; one that waits ends with all that was read of it: it is given up. Throws
 * NotFoundError, ForbiddenError, and ConflictError while the file is read or imported.
 */
export async function deleteImportFile(actor: Actor, id: string): Promise<'kept' | 'given-up' | 'nothing'> {
  return inDomain(actor, async (tx) => {
    const row = await lockImport(tx, actor, id, [...WAITING, ...DONE])
    await dropFile(tx, actor, row)
    if (WAITING.includes(row.status)) return 'given-up'
    return row.status === 'imported' ? 'kept' : 'nothing'
  })
}

/** Removes the uploaded files that were kept for thirty days, in every domain. */
export async function purgeImportFiles(): Promise<void> {
  const rows = await database().execute<{ domain_id: string; id: string }>(
    sql`select domain_id, id from find_imports_to_purge()`,
  )
  for (const { domain_id: domainId, id } of rows) {
    await inDomain({ domainId }, async (tx) => {
      const [row] = await tx
        .select({ id: imports.id, status: imports.status })
        .from(imports)
        .where(and(ownDomain(imports, { domainId }), eq(imports.id, id)))
        .for('no key update')
      if (row && [...WAITING, ...DONE].includes(row.status)) await dropFile(tx, { domainId }, row)
    })
  }
}
