import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { imports } from '@/db/schema/imports'
import { jobs } from '@/db/schema/jobs'

/** Says of the import whose job failed that it did, so that nobody waits for it. */
export async function failImportOf(
  tx: Tx,
  job: { domainId: string; id: string },
  error: string,
): Promise<void> {
  const [row] = await tx
    .select({ importId: sql<string | null>`${jobs.params} ->> 'importId'` })
    .from(jobs)
    .where(and(ownDomain(jobs, job), eq(jobs.id, job.id)))
  if (!row?.importId) return
  await tx
    .update(imports)
    .set({ status: 'failed', error })
    .where(
      and(
        ownDomain(imports, job),
        eq(imports.id, row.importId),
        inArray(imports.status, ['rehearsing', 'importing']),
      ),
    )
}
