import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries'
import { POSTGRES_ENVIRONMENT } from './initialise'
import { memoryFlags } from './memory'
import { namedPostmaster, stopOrphan, stopPostmaster } from './postmaster'
import type { RunAs } from './run-as'

/** What the supervisor tells: the database ended by itself, and is back. */
export type SupervisorEvent = 'database-ended' | 'database-restarted'

export type SupervisedOptions = {
  cluster: string
  port: number
  binaries: Binaries
  user: RunAs
  onEvent: (event: SupervisorEvent) => void
}

/** Errors of statements may quote contacts, so their details and texts stay out of PostgreSQL's messages. */
const FLAGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  jit: 'off',
  logging_collector: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

const START_LIMIT_MS = 120_000
const LEFTOVER_LIMIT_MS = 15_000
const LONGEST_PAUSE_MS = 5_000

/** One PostgreSQL server as our child, started again when it ends without being asked to. */
export class SupervisedPostgres {
  private child: ChildProcess | undefined
  private stopping = false
  private messages: string[] = []

  constructor(private readonly options: SupervisedOptions) {}

  /**
   * Starts the server. Processes of a killed one may take a moment to end and are waited for.
   * @throws Error with PostgreSQL's last messages when it ends before it accepts connections
   */
  async start(): Promise<void> {
    const deadline = Date.now() + LEFTOVER_LIMIT_MS
    for (;;) {
      try {
        return await this.startOnce()
      } catch (error) {
        const leftover = this.messages.some((line) => line.includes('shared memory block'))
        if (!leftover || this.stopping || Date.now() > deadline) throw error
        await pause(100)
      }
    }
  }

  private async startOnce(): Promise<void> {
    await stopOrphan(this.options.cluster)
    const child = this.spawn()
    await this.ready(child)
    if (child.exitCode !== null || child.signalCode !== null) void this.restart()
    else child.once('exit', () => void this.restart())
  }

  /** Stops the server and waits until it has ended. */
  async stop(): Promise<void> {
    this.stopping = true
    const child = this.child
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    await stopPostmaster(child.pid)
  }

  private spawn(): ChildProcess {
    const { binaries, cluster, port, user } = this.options
    const flags = Object.entries({ ...FLAGS, ...memoryFlags() }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ])
    // In a session of its own: Ctrl-C in the terminal reaches the portal, which first finishes its requests.
    const child = spawn(binaries.postgres, ['-D', cluster, '-p', String(port), ...flags], {
      ...user,
      cwd: '/',
      env: POSTGRES_ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    })
    this.child = child
    this.messages = []
    child.stderr.on('data', (chunk: Buffer) => {
      this.messages = [...this.messages, ...chunk.toString().trim().split('\n')].slice(-10)
    })
    return child
  }

  private async ready(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS
    const failed = once(child, 'error').then(([error]: unknown[]) => Promise.reject(error))
    failed.catch(() => {})
    for (;;) {
      const named = namedPostmaster(this.options.cluster)
      if (named?.pid === child.pid && named?.ready) return
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`The embedded database does not start:\n${this.messages.join('\n')}`)
      }
      if (Date.now() > deadline)
        throw new Error('The embedded database does not get ready within two minutes.')
      await Promise.race([pause(20), failed])
    }
  }

  private async restart(): Promise<void> {
    if (this.stopping) return
    this.options.onEvent('database-ended')
    for (let wait = 100; !this.stopping; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        await this.start()
        this.options.onEvent('database-restarted')
        return
      } catch {
        // Whatever prevents it (a full disk, a taken port) may pass; requests meanwhile say what is the matter.
        await pause(wait)
      }
    }
  }
}
