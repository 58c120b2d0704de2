import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, readFileSync, statSync } from 'node:fs'

/** The ordinary user that runs PostgreSQL when we are root; undefined when we are an ordinary user ourselves. */
export type RunAs = { uid: number; gid: number } | undefined

const USER = 'postgres'

function userByName(name: string): RunAs {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/**
 * Who runs PostgreSQL, which refuses to run as root: the owner of a cluster that is there already, else the user
 * `postgres`, who is created when absent.
 * @throws Error when the user cannot be created
 */
export function runAs(cluster: string): RunAs {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const user = userByName(USER) ?? createUser()
  if (owner) chownTree(cluster, user)
  return user
}

function createUser(): NonNullable<RunAs> {
  const { error, stderr } = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', USER], {
    encoding: 'utf8',
  })
  const user = userByName(USER)
  if (user) return user
  const reason = error?.message ?? stderr.trim()
  throw new Error(
    `PostgreSQL does not run as root, and the user ${USER} could not be created: ${reason}. ` +
      `Create it, start as an ordinary user, or set DATABASE_URL.`,
  )
}

function chownTree(directory: string, { uid, gid }: NonNullable<RunAs>): void {
  const { status, stderr } = spawnSync('chown', ['-R', `${uid}:${gid}`, directory], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${directory} cannot be given to the database's user: ${stderr.trim()}`)
}

/** Whether that user reaches a directory through all of its parents. */
export function canEnter(directory: string, user: RunAs): boolean {
  if (!user) return true
  const script = 'cd "$1" && [ -x . ]'
  return spawnSync('/bin/sh', ['-c', script, 'sh', directory], { ...user, cwd: '/' }).status === 0
}

/** Makes an empty directory that only that user may enter. */
export function makeDirectoryFor(directory: string, user: RunAs): void {
  mkdirSync(directory, { mode: 0o700 })
  if (user) chownSync(directory, user.uid, user.gid)
}
