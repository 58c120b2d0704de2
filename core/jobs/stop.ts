import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { canMaintainSharedContacts } from '@/core/access/policy'
import { jobs } from '@/db/schema/jobs'

/**
 * Stops the job that still writes a batch, so that undoing takes back what there is; false when there is none. It is
 * the actor's own, or one on Shared Contacts of those who maintain them.
 */
export async function stopJobsOf(tx: Tx, actor: Actor, batchId: string): Promise<boolean> {
  const own = actor.userId === null ? undefined : eq(jobs.actorUserId, actor.userId)
  const shared = canMaintainSharedContacts(actor) ? sql`${jobs.params} ->> 'book' = 'shared'` : undefined
  const stopped = await tx
    .update(jobs)
    .set({ status: 'done', finishedAt: sql`now()` })
    .where(
      and(
        ownDomain(jobs, actor),
        inArray(jobs.status, ['queued', 'running']),
        inArray(jobs.kind, ['delete-contacts', 'tag-contacts']),
        sql`${jobs.params} ->> 'batchId' = ${batchId}`,
        or(own, shared) ?? sql`false`,
      ),
    )
    .returning({ id: jobs.id })
  return stopped.length > 0
}
