import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { errorCode } from '@/core/errors'
import { askerOf } from '@/core/jobs/asker'
import { closeDatabase } from '@/db/client'
import { isWriteAfterClose } from '@/db/write-after-close'
import { stayBehindPages } from './behind-pages'
import { doImport } from './do-import'

/** What the thread is told: the job, and the import it is about. */
export const task = z.object({
  kind: z.enum(['rehearse-import', 'run-import']),
  domainId: z.uuid(),
  jobId: z.uuid(),
  importId: z.uuid(),
})

/** How the thread ended: null, or what is to be told of an error it could not deal with. */
export type Ending = { error: { message: string; code: string | null } | null }

function endingOf(error: unknown): Ending {
  const message = error instanceof Error ? error.message : String(error)
  return { error: { message, code: errorCode(error) ?? null } }
}

async function work(): Promise<Ending> {
  const { kind, domainId, jobId, importId } = task.parse(workerData)
  try {
    const asker = () => askerOf({ domainId, id: jobId })
    const actor = await asker()
    if (actor) await doImport(kind, { ...actor, door: 'import' }, importId, asker)
    return { error: actor ? null : { message: 'nobody may do this any more', code: 'forbidden' } }
  } catch (error) {
    return endingOf(error)
  } finally {
    await closeDatabase()
  }
}

stayBehindPages()

const LOST: Ending = { error: { message: 'the database went away', code: 'unavailable' } }

// What the work waits for never comes then. Without the database it is done again, not given up.
process.on('uncaughtException', (error) => {
  parentPort?.postMessage(isWriteAfterClose(error) ? LOST : endingOf(error))
  process.exit(1)
})

parentPort?.postMessage(await work())
