// Programs that a script runs, each in a process group of its own, so that it ends with all it has started.
import { spawn } from 'node:child_process'
import { once } from 'node:events'

const PATIENCE_MS = 5_000
const running = new Set()
let ending = false

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/**
 * Runs a program to its end; `output` is what it wrote to piped streams. Never settles once this process is ending.
 * @throws Error when the program cannot be started
 */
export function run(program, args, options) {
  return new Promise((done, failed) => {
    if (ending) return
    const child = spawn(program, args, { ...options, detached: true })
    running.add(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => {
      running.delete(child)
      failed(error)
    })
    child.once('close', (code, signal) => {
      running.delete(child)
      if (!ending) done({ code, signal, output })
    })
  })
}

/** Ends what runs, with everything it has started. Nothing can be run from then on. */
export async function endPrograms() {
  ending = true
  const ends = [...running].map(async (child) => {
    const closed = once(child, 'close')
    signalGroup(child, 'SIGTERM')
    const limit = setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE_MS)
    await closed
    clearTimeout(limit)
    signalGroup(child, 'SIGKILL')
  })
  await Promise.all(ends)
}

/**
 * From now on SIGTERM, Ctrl-C and a closed terminal end this process with its programs. Returns what gives the
 * signals up to a later part, which must have taken them itself by then.
 */
export function endOnSignals(exitCode) {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']
  const end = () => void endPrograms().then(() => process.exit(exitCode))
  signals.forEach((signal) => process.on(signal, end))
  return () => signals.forEach((signal) => process.off(signal, end))
}
