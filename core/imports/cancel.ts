import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { imports } from '@/db/schema/imports'
import { lockImport } from './load'

/**
 * Asks what runs now to stop; it rolls back, and the import is where it was before. Throws NotFoundError,
 * ForbiddenError, and ConflictError when nothing runs any more.
 */
export async function cancelImport(actor: Actor, id: string): Promise<void> {
  await inDomain(actor, async (tx) => {
    await lockImport(tx, actor, id, ['rehearsing', 'importing'])
    await tx
      .update(imports)
      .set({ cancelled: true })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
  })
}
