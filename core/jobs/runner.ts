import { sql } from 'drizzle-orm'
import pLimit from 'p-limit'
import { fillMatchKeys } from '@/core/contacts/fill-match-keys'
import { purgeDeletedContacts } from '@/core/contacts/purge'
import { purgeSessionsAndLinks } from '@/core/sessions/purge'
import { errorCode } from '@/core/errors'
import { database } from '@/db/client'
import { purgeImportFiles } from '@/core/imports/delete-file'
import type { JobPlace } from './claim'
import { kindOf, runJob } from './run'
import { becomeRunner, wakeJobs } from './wake'

// A long import does not keep everything else waiting.
const AT_ONCE = 2
const LOOK_EVERY_MS = 15_000
const RETAIN_EVERY_MS = 3_600_000

/** Told of what went wrong in the background, where nobody waits for an answer. */
export type Report = (error: unknown) => void

const limit = pLimit(AT_ONCE)
const taken = new Set<string>()
const lanes = new Map<string, Promise<void>>()

/** Imports into one domain come one after the other; those that wait take nobody's place and are seen to wait. */
async function laneOf(place: JobPlace): Promise<string> {
  const kind = await kindOf(place)
  return kind === 'run-import' ? `imports of ${place.domainId}` : place.id
}

/** Begins every job that waits or was left by a process that died, the oldest first; gives when they have ended. */
async function beginWaitingJobs(report: Report): Promise<{ ended: Promise<unknown> }> {
  const found = await database().execute<{ domain_id: string; id: string }>(
    sql`select domain_id, id from find_unfinished_jobs() order by id`,
  )
  const waiting = found.filter(({ id }) => !taken.has(id))
  for (const { id } of waiting) taken.add(id)
  const begun: Promise<void>[] = []
  for (const { domain_id: domainId, id } of waiting) {
    const place = { domainId, id }
    const lane = await laneOf(place).catch(() => id)
    const before = lanes.get(lane) ?? Promise.resolve()
    const work = before
      .then(() => limit(() => runJob(place)))
      .catch((error: unknown) => {
        report(error)
        return errorCode(error)
      })
      .then((code) => {
        taken.delete(id)
        if (lanes.get(lane) === work) lanes.delete(lane)
        // What lost its database was given back, and is begun again.
        if (code === 'unavailable') wakeJobs()
      })
    lanes.set(lane, work)
    begun.push(work)
  }
  return { ended: Promise.all(begun) }
}

/** Does every job that waits or was left by a process that died, to its end. */
export async function runWaitingJobs(report: Report): Promise<void> {
  const { ended } = await beginWaitingJobs(report)
  await ended
}

/** Removes what has outlived its time: deleted contacts, sessions, links. */
export async function retain(): Promise<void> {
  await purgeDeletedContacts()
  await purgeImportFiles()
  await purgeSessionsAndLinks()
}

/** Never two at once; asked for while it works, it works once more. */
function oneAtATime(work: () => Promise<void>): () => void {
  let state: 'idle' | 'working' | 'again' = 'idle'
  const run = async (): Promise<void> => {
    do {
      state = 'working'
      await work()
    } while (state === ('again' as string))
    state = 'idle'
  }
  return () => {
    if (state === 'idle') void run()
    else state = 'again'
  }
}

/**
 * Starts the process's one runner: jobs when they are asked for, retention now and every hour, and once what a newer
 * version keeps of contacts that an older one wrote.
 */
export function startRunner(report: Report): void {
  // What has begun is not waited for: what comes meanwhile begins beside it.
  const wake = oneAtATime(async () => {
    await beginWaitingJobs(report).catch(report)
  })
  if (!becomeRunner(wake)) return
  const retention = oneAtATime(() => retain().catch(report))
  setInterval(wake, LOOK_EVERY_MS).unref()
  setInterval(retention, RETAIN_EVERY_MS).unref()
  wake()
  retention()
  fillMatchKeys().catch(report)
}
