import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { database } from '@/db/client'
import { importParts } from '@/db/schema/import-parts'
import { imports } from '@/db/schema/imports'
import { sql } from 'drizzle-orm'
import { lockImport } from './load'

async function dropFile(tx: Tx, place: Pick<Actor, 'domainId'>, id: string): Promise<void> {
  await tx.delete(importParts).where(and(ownDomain(importParts, place), eq(importParts.importId, id)))
  await tx
    .update(imports)
    .set({ fileKept: false })
    .where(and(ownDomain(imports, place), eq(imports.id, id)))
}

/** Removes the uploaded file of an ended import; its report stays. Throws NotFoundError, ForbiddenError, ConflictError. */
export async function deleteImportFile(actor: Actor, id: string): Promise<void> {
  await inDomain(actor, async (tx) => {
    await lockImport(tx, actor, id, ['imported', 'undone', 'failed'])
    await dropFile(tx, actor, id)
  })
}

/** Removes the uploaded files that were kept for thirty days, in every domain. */
export async function purgeImportFiles(): Promise<void> {
  const rows = await database().execute<{ domain_id: string; id: string }>(
    sql`select domain_id, id from find_imports_to_purge()`,
  )
  for (const { domain_id: domainId, id } of rows) {
    await inDomain({ domainId }, (tx) => dropFile(tx, { domainId }, id))
  }
}
