import { startRunner } from '@/core/jobs/runner'
import { startListening } from '@/core/live/listen'
import { createLog } from '@/http/log'
import { settings } from '@/settings'

/** What the portal does without being asked: waiting jobs, removing what has outlived its time, hearing of changes. */
export function startBackground(): void {
  const log = createLog(settings().LOG_LEVEL)
  startRunner((err) => log.warn({ err }, 'background work failed'))
  startListening((err) => log.warn({ err }, 'listening for changes failed'))
}
