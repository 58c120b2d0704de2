import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { imports } from '@/db/schema/imports'
import { jobs } from '@/db/schema/jobs'

const failed = sql`'failed'`
// Who may again, when the domain is no longer suspended, goes on where they were.
const before = sql`case ${imports.status} when 'importing' then 'rehearsed' else 'columns' end`

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
    .set({ status: error === 'forbidden' ? before : failed, error, writingSince: null })
    .where(
      and(
        ownDomain(imports, job),
        eq(imports.id, row.importId),
        inArray(imports.status, ['rehearsing', 'importing']),
      ),
    )
}
