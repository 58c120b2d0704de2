import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { processMark } from '../process-mark'
import { isSystemError } from '../system-error'

/** What postmaster.pid says (miscadmin.h, LOCK_FILE_LINE_*). */
export type Postmaster = { pid: number; port: number; ready: boolean }

/** The postmaster that a cluster's lock file names, running or not; undefined without a lock file. */
export function namedPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined
    throw error
  }
}

/** A postmaster works in its cluster's directory and is called postgres; another process that got its id does not. */
function servesCluster(pid: number, cluster: string): boolean {
  if (!processMark(pid)) return false
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return stdout.includes('postgres') && stdout.includes(cluster)
  }
  try {
    const program = readlinkSync(`/proc/${pid}/exe`)
    const works = readlinkSync(`/proc/${pid}/cwd`)
    return /\/postgres( \(deleted\))?$/.test(program) && works === realpathSync(cluster)
  } catch (error) {
    // A process of another user does not show where it works, and is not the one we started.
    if (isSystemError(error, 'EACCES', 'EPERM', 'ENOENT')) return false
    throw error
  }
}

/** The postmaster that runs on a cluster now, whoever started it. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const named = namedPostmaster(cluster)
  return named && servesCluster(named.pid, cluster) ? named : undefined
}

/** Waits until a process is gone. Returns false when it outlives the limit. */
async function gone(pid: number, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs
  while (processMark(pid)) {
    if (Date.now() > deadline) return false
    await pause(20)
  }
  return true
}

/**
 * Stops a postmaster: fast shutdown, after 20 s the immediate one, from which it recovers by its log.
 * @throws Error when it does not stop at all
 */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!processMark(pid)) return
    process.kill(pid, signal)
    if (await gone(pid, 20_000)) return
  }
  throw new Error(`The database (process ${pid}) does not stop.`)
}

/**
 * Stops a postmaster that an earlier portal has left behind. The lock file of a dead one is removed, since
 * PostgreSQL would not start while another process, or an unreaped one, has its id. Should processes of the dead
 * one still live, PostgreSQL notices by its shared memory, whose key is the directory.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const orphan = runningPostmaster(cluster)
  if (orphan) await stopPostmaster(orphan.pid)
  else rmSync(join(cluster, 'postmaster.pid'), { force: true })
}
