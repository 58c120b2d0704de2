import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SYSTEM_DIRECTORY } from '@/db/embedded/binaries'
import { freePort } from '@/db/embedded/free-port'
import { placedCluster } from '@/db/embedded/location'
import { stopOnSignal } from '@/db/testing/stop-on-signal'

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

const root = fileURLToPath(new URL('..', import.meta.url))
const START_LIMIT_MS = 120_000

async function untilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      throw new Error(`The portal does not start:\n${output()}`)
    }
    const answer = await fetch(`${url}/api/health`).catch(() => undefined)
    if (answer?.ok) return
    await pause(100)
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}

/**
 * Starts the production server on a free port with a new data directory: the embedded database with its demonstration,
 * unless `environment` names another database.
 * @throws Error with what the portal printed when it does not get healthy
 */
export async function startPortal(environment: Record<string, string> = {}): Promise<Portal> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'commonbook-e2e-'))
  // Root's database runs as another user, who must pass through.
  chmodSync(dataDirectory, 0o711)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      COMMONBOOK_DATA_DIR: dataDirectory,
      COMMONBOOK_DEMO_PASSWORD: DEMO_PASSWORD,
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-20_000)))
  }
  const removeFiles = () => {
    const cluster = placedCluster(dataDirectory)
    if (cluster.startsWith(SYSTEM_DIRECTORY)) rmSync(dirname(cluster), { recursive: true, force: true })
    rmSync(dataDirectory, { recursive: true, force: true })
  }
  // Playwright may end the process before a signal’s clean-up is through.
  process.once('exit', removeFiles)
  const stop = stopOnSignal(async () => {
    await end(child)
    removeFiles()
    process.off('exit', removeFiles)
  })
  try {
    await untilHealthy(url, child, () => printed)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, dataDirectory, process: child, output: () => printed, stop }
}
