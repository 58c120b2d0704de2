import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** How a process ended: its exit status, or the signal that killed it. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null }

/** Settings of a portal that is started, over those of this process. */
export type Environment = Record<string, string>

/** A portal as `npm start` runs it, which may still be starting. */
export type PortalProcess = {
  /** Without a slash at the end. */
  url: string
  process: ChildProcess
  /** What it has printed until now. */
  output: () => string
  /** Resolves as soon as it has printed a text. */
  says: (text: string) => Promise<void>
  /** Resolves when it has ended, by itself or not. */
  ended: Promise<Ending>
  /**
   * Waits until it answers.
   * @throws an Error with what it printed when it ends before
   */
  healthy: () => Promise<void>
  /** Sends a signal, SIGTERM unless said, and waits for the end. */
  end: (signal?: NodeJS.Signals) => Promise<Ending>
}

/** The repository's directory. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const START_LIMIT_MS = 120_000

/** Starts the production server at a port. `environment` holds further settings. */
export function startProcess(port: number, environment: Environment): PortalProcess {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'warn', ...environment, NODE_ENV: 'production', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = `http://localhost:${port}`
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-20_000)
      child.emit('printed')
    })
  }
  const says = async (text: string) => {
    while (!printed.includes(text)) await once(child, 'printed')
  }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }))
  const healthy = async () => {
    const deadline = Date.now() + START_LIMIT_MS
    for (;;) {
      if (hasEnded() || Date.now() > deadline) throw new Error(`The portal does not start:\n${printed}`)
      const answer = await fetch(`${url}/api/health`).catch(() => undefined)
      if (answer?.ok) return
      await pause(50)
    }
  }
  const end = (signal: NodeJS.Signals = 'SIGTERM') => {
    if (!hasEnded()) child.kill(signal)
    return ended
  }
  return { url, process: child, output: () => printed, says, ended, healthy, end }
}
