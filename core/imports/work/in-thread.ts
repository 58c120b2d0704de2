import type { ImportJobKind } from '@/core/jobs/job'
import { ForbiddenError, UnavailableError } from '@/core/errors'
import { startThread } from './thread'

type Task = { kind: ImportJobKind; domainId: string; jobId: string; importId: string }
type Ending = { error: { message: string; code: string | null } | null }

/**
 * Does the work of an import in a thread of its own, so that pages are answered meanwhile. Throws UnavailableError when
 * the database went away, ForbiddenError when who asked for it no longer may, and Error when the thread ended otherwise
 * than it should.
 */
export async function inThread(task: Task): Promise<void> {
  const worker = startThread('import', task)
  const ending = await new Promise<Ending>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (status) => reject(new Error(`The thread of an import ended with ${status}`)))
  })
  if (!ending.error) return
  const { message, code } = ending.error
  if (code === 'unavailable') throw new UnavailableError()
  throw code === 'forbidden' ? new ForbiddenError() : new Error(message)
}
