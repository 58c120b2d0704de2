import type { ChildProcess } from 'node:child_process'
import { freePort } from '@/db/embedded/free-port'
import { stopOnSignal } from '@/db/testing/stop-on-signal'
import { makeDataDirectory } from './data-directory'
import { startProcess } from './portal-process'

/** A portal of its own, started as `npm start` does. */
export type Portal = {
  /** Without a slash at the end. */
  url: string
  dataDirectory: string
  process: ChildProcess
  /** What it has printed until now. */
  output: () => string
  /** Stops it and removes its data. */
  stop: () => Promise<void>
}

/** The password of the demonstration's users in every test portal. */
export const DEMO_PASSWORD = 'a quiet blue bicycle'

/**
 * Starts the production server on a free port with a new data directory: the embedded database with its demonstration,
 * unless `environment` names another database.
 * @throws Error with what the portal printed when it does not get healthy
 */
export async function startPortal(environment: Record<string, string> = {}): Promise<Portal> {
  const { path: dataDirectory, remove } = makeDataDirectory()
  const portal = startProcess(await freePort(), {
    COMMONBOOK_DATA_DIR: dataDirectory,
    COMMONBOOK_DEMO_PASSWORD: DEMO_PASSWORD,
    ...environment,
  })
  const stop = stopOnSignal(async () => {
    await portal.end()
    remove()
  })
  try {
    await portal.healthy()
  } catch (error) {
    await stop()
    throw error
  }
  return { url: portal.url, dataDirectory, process: portal.process, output: portal.output, stop }
}
