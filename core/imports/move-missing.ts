import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { imports } from '@/db/schema/imports'
import { lockImport } from './load'

/** Whether the import also moves to Deleted what is not in the file. Throws NotFoundError, ForbiddenError, ConflictError. */
export async function setMoveMissing(actor: Actor, id: string, moveMissing: boolean): Promise<void> {
  await inDomain(actor, async (tx) => {
    await lockImport(tx, actor, id, ['rehearsed'])
    await tx
      .update(imports)
      .set({ moveMissing })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
  })
}
