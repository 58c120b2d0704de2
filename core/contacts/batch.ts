import { isId } from '@/core/access/id'
import { InvalidError } from '@/core/errors'

/** The most contacts one request changes; more is a job's work, in steps of this many. */
export const BATCH_SIZE = 1_000

/** What a change to many contacts did; `jobId` when a job goes on with it. One batch id undoes all of it. */
export type BatchResult = {
  batchId: string
  count: number
  /** Those that the actor sees and may not change. */
  refused: number
  jobId: string | null
}

/**
 * The ids of a selection, each once; what is no id is on no contact.
 * @throws InvalidError for more than `max`
 */
export function readSelection(ids: readonly string[], max = BATCH_SIZE): string[] {
  if (ids.length > max) throw new InvalidError({ ids: [{ key: 'too-many', params: { max } }] })
  return [...new Set(ids.filter(isId).map((id) => id.toLowerCase()))]
}
