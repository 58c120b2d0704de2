import { setFlagsFromString } from 'node:v8'
import next from 'next'
import type { Logger } from 'pino'
import { ensureDemonstration } from './core/installation/demonstration'
import { holdInstallation } from './core/installation/hold'
import { launchDatabase, useConnections } from './core/installation/launch'
import { howToSignIn } from './core/installation/how-to-sign-in'
import { renewDatabase } from './db/client'
import { isWriteAfterClose } from './db/write-after-close'
import { stopLive } from './core/live/listen'
import { createHandler } from './http/handle'
import { listen } from './http/listen'
import { createLog, logConsoleErrors } from './http/log'
import { Stopping } from './http/stopping'
import { readSettings, settings, type GivenSettings } from './settings'

/** `directory` is the repository's, where Next finds its build. */
export type ServeOptions = { dev: boolean; directory: string }

const REQUEST_LIMIT_MS = 8_000
// Garbage may grow to half of what lives before V8 looks for it; by itself it waits for up to three times, and
// an export or import of many contacts then holds hundreds of megabytes that nobody needs. It holds for threads too.
const GARBAGE = '--heap-growing-percent=50'

/** Starts the portal and serves until SIGTERM or Ctrl-C. Whatever prevents it is told in words; exit status 1. */
export async function serve(options: ServeOptions): Promise<void> {
  const stopping = new Stopping((code) => process.exit(code))
  stopping.onSignals()
  setFlagsFromString(GARBAGE)
  try {
    await start(readSettings(process.env), options, stopping)
  } catch (error) {
    if (!stopping.wasRequested) console.error(`Commonbook did not start.\n${inWords(error)}`)
    await stopping.run(stopping.wasRequested ? 0 : 1)
  }
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const known = error.name !== 'Error' && !('code' in error)
  return known || process.env.LOG_LEVEL !== 'debug'
    ? error.message || error.name
    : (error.stack ?? error.message)
}

async function start(given: GivenSettings, options: ServeOptions, stopping: Stopping): Promise<void> {
  const log = createLog(given.LOG_LEVEL)
  const embedded = !given.DATABASE_URL
  const { dataDir, release } = await holdInstallation(given)
  stopping.add(release)

  const { server, serve: serveWith, close } = await listen(given.PORT, given.HOST)

  // With no database of our own to be left half-started, a signal need not wait for one that does not answer.
  if (!embedded) stopping.ready()
  console.log(embedded ? 'Starting the embedded database …' : 'Connecting to the database …')
  const database = await launchDatabase(given, { dataDir, onEvent: (event) => log.warn(event) })
  stopping.add(database.stop)
  stopping.checkpoint()
  useConnections(database.connections)
  const demonstration = embedded
    ? await ensureDemonstration(dataDir, given.COMMONBOOK_DEMO_PASSWORD)
    : undefined
  stopping.checkpoint()

  const { PUBLIC_URL, PORT, HOST, AUTH_SECRET } = settings()
  Object.assign(process.env, {
    NEXTAUTH_URL: PUBLIC_URL,
    NEXTAUTH_SECRET: AUTH_SECRET,
    // Where Next fetches the page that an action redirects to: here, never where a Host header says.
    __NEXT_PRIVATE_ORIGIN: ownOrigin(HOST, PORT),
  })
  if (!options.dev) logConsoleErrors(log)
  keepRunning(log, stopping)

  const app = next({
    dev: options.dev,
    dir: options.directory,
    hostname: HOST,
    port: PORT,
    httpServer: server,
  })
  await app.prepare()
  stopping.add(() => app.close())
  stopping.add(() => close(REQUEST_LIMIT_MS))
  stopping.add(() => stopLive())
  const answer = app.getRequestHandler()
  serveWith(createHandler({ settings: settings(), dev: options.dev, log, next: answer }))
  stopping.ready()
  console.log(`Commonbook is ready at ${PUBLIC_URL} (Ctrl-C stops it)`)
  for (const line of await howToSignIn(demonstration)) console.log(line)
}

/** Where this process reaches itself. */
function ownOrigin(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

/** A promise that nobody awaited is reported and no reason to stop; an exception that nobody caught is,
 * but for the one of a lost database connection. */
function keepRunning(log: Logger, stopping: Stopping): void {
  process.on('unhandledRejection', (err) => log.error({ err }))
  process.on('uncaughtException', (err) => {
    if (isWriteAfterClose(err)) {
      renewDatabase()
      return log.warn({ err })
    }
    log.fatal({ err })
    void stopping.run(1)
  })
}
