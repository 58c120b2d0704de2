import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { imports } from '@/db/schema/imports'
import { jobs } from '@/db/schema/jobs'
import { lockImport } from './load'

/** Takes the job of an import out of the queue; false when it is not there any more, but at work. */
async function unqueue(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const taken = await tx
    .update(jobs)
    .set({ status: 'done', finishedAt: sql`now()` })
    .where(
      and(
        ownDomain(jobs, actor),
        eq(jobs.status, 'queued'),
        inArray(jobs.kind, ['rehearse-import', 'run-import']),
        sql`${jobs.params} ->> 'importId' = ${id}`,
      ),
    )
    .returning({ id: jobs.id })
  return taken.length > 0
}

/**
 * Stops what runs now or waits to; the import is where it was before, at once when nothing had begun, else as soon as
 * what had is rolled back. Throws NotFoundError, ForbiddenError, and ConflictError when nothing runs any more.
 */
export async function cancelImport(actor: Actor, id: string): Promise<void> {
  await inDomain(actor, async (tx) => {
    const { status } = await lockImport(tx, actor, id, ['rehearsing', 'importing'])
    const before = status === 'importing' ? 'rehearsed' : 'columns'
    await tx
      .update(imports)
      .set((await unqueue(tx, actor, id)) ? { status: before } : { cancelled: true })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
  })
}
