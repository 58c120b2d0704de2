import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { imports } from '@/db/schema/imports'
import { lockImport } from './load'
import { demandPlan, demandSeen, type Seen } from './rehearsal-mark'

/**
 * Whether the import also moves to Deleted what is not in the file. Throws NotFoundError, ForbiddenError, and
 * ConflictError when it is not rehearsed, or was anew since it was seen.
 */
export async function setMoveMissing(
  actor: Actor,
  id: string,
  moveMissing: boolean,
  { plan, ...seen }: Seen & { plan?: number | undefined } = {},
): Promise<void> {
  await inDomain(actor, async (tx) => {
    demandPlan(await lockImport(tx, actor, id, ['rehearsed']), plan)
    await demandSeen(tx, actor, id, seen)
    await tx
      .update(imports)
      .set({ moveMissing })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
  })
}
