import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@/db/embedded/free-port'

const directory = fileURLToPath(new URL('bare-next', import.meta.url))
const next = fileURLToPath(new URL('../node_modules/next/dist/bin/next', import.meta.url))
const START_LIMIT_MS = 30_000

/** A server that is measured. */
export type Measured = { url: string; stop: () => Promise<void> }

/** Stops a child and waits until it has ended. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}

/** Builds the bare Next application of this directory; throws Error when that fails. */
async function build(): Promise<void> {
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  }
  await once(child, 'exit')
  if (child.exitCode !== 0) throw new Error(`The bare application does not build:\n${printed}`)
}

/** Starts the bare Next application with the rows in a file; throws Error when it does not answer. */
export async function startBareNext(rowsFile: string): Promise<Measured> {
  await build()
  const port = await freePort()
  const child = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: directory,
    env: { ...process.env, COMMONBOOK_BENCH_ROWS: rowsFile },
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  for (const deadline = Date.now() + START_LIMIT_MS; ; await pause(100)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await end(child)
      throw new Error('The bare application does not start')
    }
    const answer = await fetch(`${url}/empty`).catch(() => undefined)
    if (answer?.ok) break
  }
  return { url, stop: () => end(child) }
}
