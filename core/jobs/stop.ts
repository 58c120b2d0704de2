import { and, inArray, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { jobs } from '@/db/schema/jobs'

/** Stops the job that still writes a batch, so that undoing takes back what there is; false when there is none. */
export async function stopJobsOf(tx: Tx, actor: Pick<Actor, 'domainId'>, batchId: string): Promise<boolean> {
  const stopped = await tx
    .update(jobs)
    .set({ status: 'done', finishedAt: sql`now()` })
    .where(
      and(
        ownDomain(jobs, actor),
        inArray(jobs.status, ['queued', 'running']),
        inArray(jobs.kind, ['delete-contacts', 'tag-contacts']),
        sql`${jobs.params} ->> 'batchId' = ${batchId}`,
      ),
    )
    .returning({ id: jobs.id })
  return stopped.length > 0
}
