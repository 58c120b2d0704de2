import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Binaries } from './binaries'
import { makeDirectoryFor, type RunAs } from './run-as'

/** Environment of PostgreSQL's programs: nothing of ours, messages in English whatever the machine speaks. */
export const POSTGRES_ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
}

/** UTF-8 with the builtin C.UTF-8 locale, whatever the environment says: trigrams of any script need it. */
const LOCALE = [
  '--encoding=UTF8',
  '--locale=C',
  // pg_trgm asks the C library what a letter is: under plain C only a to z are.
  '--lc-ctype=C.UTF-8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
]

/**
 * Makes the cluster unless it is there. It is made beside its place and moved there when finished, so one that was
 * cut off half-way is never started.
 * @throws Error with initdb's message, or when the cluster is of another major version
 */
export async function initialiseCluster(
  cluster: string,
  { binaries, user, superuserPassword }: { binaries: Binaries; user: RunAs; superuserPassword: string },
): Promise<void> {
  if (existsSync(cluster)) return refuseOtherVersion(cluster, binaries)
  removeHalfMade(cluster)
  const half = `${cluster}.new-${randomBytes(4).toString('hex')}`
  const passwordFile = `${half}.password`
  makeDirectoryFor(half, user)
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${half}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        ...LOCALE,
      ],
      user,
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(half, cluster)
}

/** What earlier starts have left that were cut off, under names that none of their programs can mix up with ours. */
function removeHalfMade(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(`${basename(cluster)}.new-`)) continue
    rmSync(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

function refuseOtherVersion(cluster: string, { major }: Binaries): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found === major) return
  throw new Error(`The database in ${cluster} is of PostgreSQL ${found}, this Commonbook brings ${major}.`)
}

function run(program: string, args: string[], user: RunAs): Promise<void> {
  const child = spawn(program, args, {
    ...user,
    cwd: '/',
    env: POSTGRES_ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let message = ''
  child.stderr.on('data', (chunk: Buffer) => (message += chunk.toString()))
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code, signal) =>
      code === 0 ? done() : failed(new Error(`initdb failed (${code ?? signal}): ${message.trim()}`)),
    )
  })
}
