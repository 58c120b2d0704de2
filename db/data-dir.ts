import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { processMark } from './process-mark'
import { isSystemError } from './system-error'

const holderSchema = z.object({
  pid: z.number(),
  mark: z.string(),
  since: z.string(),
  kind: z.enum(['portal', 'command']),
  address: z.string(),
})

/** Who works in a data directory: the portal, or a short command. `since` is ISO 8601. */
export type Holder = z.output<typeof holderSchema>

/** Another process works in the data directory. */
export class DataDirHeldError extends Error {
  override name = 'DataDirHeldError'
  constructor(
    readonly directory: string,
    readonly holder: Holder,
  ) {
    super(
      `The data directory ${directory} is in use: process ${holder.pid}, since ${holder.since}, ` +
        `${holder.address}. Stop that one first, or set COMMONBOOK_DATA_DIR and PORT for a second portal.`,
    )
  }
}

/** Creates the data directory when it is absent and returns its full path. A directory found is left as it is. */
export function makeDataDir(path: string): string {
  const directory = resolve(path)
  if (statSync(directory, { throwIfNoEntry: false })) return directory
  mkdirSync(directory, { recursive: true })
  // Root's database runs as another user, who must pass through; the files in it are 0600 either way.
  chmodSync(directory, process.getuid?.() === 0 ? 0o711 : 0o700)
  return directory
}

const lockFile = (directory: string) => join(directory, 'portal.lock')

/** Who holds the data directory now; undefined when nobody does, or when the holder has died. */
export function dataDirHolder(directory: string): Holder | undefined {
  const holder = readLock(lockFile(directory))
  return holder && processMark(holder.pid) === holder.mark ? holder : undefined
}

function readLock(path: string): Holder | undefined {
  if (!statSync(path, { throwIfNoEntry: false })) return undefined
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    // A lock that vanished meanwhile or was cut off by a full disk belongs to nobody.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    if (isSystemError(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Puts our lock in place unless there is one; linking a finished file makes this one atomic step. */
function tryLock(directory: string, holder: Holder): boolean {
  const mine = `${lockFile(directory)}.${process.pid}`
  writeFileSync(mine, JSON.stringify(holder), { mode: 0o600 })
  try {
    linkSync(mine, lockFile(directory))
    return true
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(mine)
  }
}

/** Moves a dead holder's lock away. A lock that someone living took in the same moment is put back. */
function clearDeadLock(directory: string): void {
  const aside = `${lockFile(directory)}.dead.${process.pid}`
  try {
    renameSync(lockFile(directory), aside)
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return
    throw error
  }
  const holder = readLock(aside)
  if (holder && processMark(holder.pid) === holder.mark) linkSync(aside, lockFile(directory))
  rmSync(aside)
}

/**
 * Takes the data directory for this process and returns what gives it back. A command that holds it is waited
 * for, up to half a minute.
 * @throws DataDirHeldError when a portal holds it
 */
export async function holdDataDir(
  directory: string,
  { kind, address }: Pick<Holder, 'kind' | 'address'>,
): Promise<() => void> {
  const mark = processMark(process.pid) ?? ''
  const holder: Holder = { pid: process.pid, mark, since: new Date().toISOString(), kind, address }
  const deadline = Date.now() + 30_000
  while (!tryLock(directory, holder)) {
    const other = dataDirHolder(directory)
    if (!other) clearDeadLock(directory)
    else if (other.kind === 'portal' || Date.now() > deadline) throw new DataDirHeldError(directory, other)
    else await pause(100)
  }
  return () => {
    const current = readLock(lockFile(directory))
    if (current?.pid === process.pid && current.mark === mark) rmSync(lockFile(directory), { force: true })
  }
}
