import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { wakeJobs } from '@/core/jobs/wake'
import { imports } from '@/db/schema/imports'
import { lockImport } from './load'
import { demandPlan, demandSeen, type Seen } from './rehearsal-mark'
import { enqueue } from './work/enqueue'

/**
 * Begins to bring a rehearsed file into its book; a job does it, all of it or nothing. Throws NotFoundError,
 * ForbiddenError, and ConflictError when it is not rehearsed, or something else would be done by now than was seen:
 * `plan` is the `planVersion` of what a person saw.
 */
export async function runImport(
  actor: Actor,
  id: string,
  { plan, ...seen }: Seen & { plan?: number | undefined } = {},
): Promise<void> {
  await inDomain(actor, async (tx) => {
    const row = await lockImport(tx, actor, id, ['rehearsed'])
    await demandSeen(tx, actor, id, seen)
    demandPlan(row, plan)
    await tx
      .update(imports)
      .set({ status: 'importing', error: null, errorParams: {}, done: 0, total: 0, cancelled: false })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
    await enqueue(tx, actor, 'run-import', row)
  })
  wakeJobs()
}
