import { and, inArray } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { jobs } from '@/db/schema/jobs'

/**
 * The ids of the domain's imports that wait while another one is at work. What was only just asked for, and begins at
 * once, is none of them.
 */
export async function waitingImports(tx: Tx, actor: Actor): Promise<Set<unknown>> {
  const open = await tx
    .select({ status: jobs.status, params: jobs.params })
    .from(jobs)
    .where(
      and(
        ownDomain(jobs, actor),
        inArray(jobs.status, ['queued', 'running']),
        inArray(jobs.kind, ['rehearse-import', 'run-import']),
      ),
    )
  const idsOf = (wanted: string) =>
    open.filter(({ status }) => status === wanted).map(({ params }) => params.importId)
  const running = idsOf('running')
  return new Set(idsOf('queued').filter((id) => running.some((other) => other !== id)))
}
