import { startRunner } from '@/core/jobs/runner'
import { createLog } from '@/http/log'
import { settings } from '@/settings'

/** What the portal does without being asked: waiting jobs, and removing what has outlived its time. */
export function startBackground(): void {
  const log = createLog(settings().LOG_LEVEL)
  startRunner((err) => log.warn({ err }, 'background work failed'))
}
