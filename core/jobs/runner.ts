import { sql } from 'drizzle-orm'
import pLimit from 'p-limit'
import { fillMatchKeys } from '@/core/contacts/fill-match-keys'
import { purgeDeletedContacts } from '@/core/contacts/purge'
import { purgeSessionsAndLinks } from '@/core/sessions/purge'
import { database } from '@/db/client'
import { purgeImportFiles } from '@/core/imports/delete-file'
import { runJob } from './run'
import { becomeRunner } from './wake'

// A long import does not keep everything else waiting.
const AT_ONCE = 2
const LOOK_EVERY_MS = 15_000
const RETAIN_EVERY_MS = 3_600_000

/** Told of what went wrong in the background, where nobody waits for an answer. */
export type Report = (error: unknown) => void

/** Does every job that waits or was left by a process that died, the oldest first. */
export async function runWaitingJobs(report: Report): Promise<void> {
  const waiting = await database().execute<{ domain_id: string; id: string }>(
    sql`select domain_id, id from find_unfinished_jobs() order by id`,
  )
  const limit = pLimit(AT_ONCE)
  await Promise.all(
    waiting.map(({ domain_id: domainId, id }) => limit(() => runJob({ domainId, id }).catch(report))),
  )
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
  const wake = oneAtATime(() => runWaitingJobs(report).catch(report))
  if (!becomeRunner(wake)) return
  const retention = oneAtATime(() => retain().catch(report))
  setInterval(wake, LOOK_EVERY_MS).unref()
  setInterval(retention, RETAIN_EVERY_MS).unref()
  wake()
  retention()
  fillMatchKeys().catch(report)
}
