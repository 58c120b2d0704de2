import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { NotFoundError } from '@/core/errors'
import { importOfBatch } from '@/core/imports/import-of-batch'
import { createJob } from '@/core/jobs/create'
import { stopJobsOf } from '@/core/jobs/stop'
import { wakeJobs } from '@/core/jobs/wake'
import { BATCH_SIZE } from './batch'
import { recordBatch } from './batch-activity'
import { countUndoable, undoPart } from './undo'

/**
 * What undoing did: `restored` contacts are what they were (some may have been undone before), `kept` were written to
 * since. `jobId` when a job goes on with it.
 */
export type UndoResult = { restored: number; kept: number; jobId: string | null }

/**
 * Undoes everything a batch did: deleted contacts come back, added ones go to the trash, changed ones are what they
 * were. Contacts that somebody wrote to since are kept as they are; undoing again says the same. A batch of more than
 * 1,000 is undone by a job; one that a job still writes is stopped first.
 * @throws NotFoundError when there is nothing in it that the actor may take back
 */
export async function undoBatch(
  actor: Actor,
  batchId: string,
  { force = false }: { force?: boolean } = {},
): Promise<UndoResult> {
  if (!isId(batchId)) throw new NotFoundError('batch')
  const result = await inDomain(actor, async (tx): Promise<UndoResult> => {
    const stopped = await stopJobsOf(tx, actor, batchId)
    const { count: total, shared } = await countUndoable(tx, actor, batchId)
    if (total === 0 && !stopped) throw new NotFoundError('batch')
    if (total > BATCH_SIZE) {
      const jobId = await createJob(tx, actor, {
        kind: 'restore-contacts',
        total,
        params: {
          batchId,
          force,
          book: shared ? 'shared' : 'all',
        },
      })
      return { restored: 0, kept: 0, jobId }
    }
    const { restored, already, kept } = await undoPart(tx, actor, batchId, null, force)
    const details = { batchId, kept }
    const subject = await importOfBatch(tx, actor, batchId)
    const many = subject ? 'contacts.import-undone' : 'contacts.restored'
    await recordBatch(tx, actor, restored, { one: 'contact.restored', many, subject, details })
    return { restored: restored.length + already, kept, jobId: null }
  })
  if (result.jobId) wakeJobs()
  return result
}
