import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { imports } from '@/db/schema/imports'

/** The import that a batch is, as an entry of the activity names it; null when it is another one. */
export async function importOfBatch(
  tx: Tx,
  actor: Pick<Actor, 'domainId'>,
  batchId: string,
): Promise<{ subjectId: string; subjectName: string } | null> {
  const [row] = await tx
    .select({ subjectId: imports.id, subjectName: imports.fileName })
    .from(imports)
    .where(and(ownDomain(imports, actor), eq(imports.batchId, batchId)))
  return row ?? null
}
