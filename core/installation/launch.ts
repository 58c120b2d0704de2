import { checkRole } from '@/db/check-role'
import { closeDatabase } from '@/db/client'
import type { SupervisorEvent } from '@/db/embedded/supervise'
import { startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { keptSecrets } from '@/db/secrets'
import type { GivenSettings, Settings } from '@/settings'

/** How the portal reaches its database, and the key of its sessions. */
export type Connections = Pick<Settings, 'DATABASE_URL' | 'DATABASE_MIGRATION_URL' | 'AUTH_SECRET'>

/** A database that is ready to be used. `stop` closes this process's pool, and ends the embedded one. */
export type LaunchedDatabase = { connections: Connections; superuserUrl?: string; stop: () => Promise<void> }

/** The database that the settings name does not answer, or refuses us. */
export class DatabaseAwayError extends Error {
  override name = 'DatabaseAwayError'
}

/** Where the database comes from: the settings, or the embedded one of a data directory. */
async function connect(given: GivenSettings, options: LaunchOptions): Promise<LaunchedDatabase> {
  const { DATABASE_URL, DATABASE_MIGRATION_URL, AUTH_SECRET } = given
  if (DATABASE_URL && DATABASE_MIGRATION_URL && AUTH_SECRET) {
    return {
      connections: { DATABASE_URL, DATABASE_MIGRATION_URL, AUTH_SECRET },
      stop: () => Promise.resolve(),
    }
  }
  const embedded = await startEmbedded(options.dataDir, options)
  return {
    connections: {
      DATABASE_URL: embedded.databaseUrl,
      DATABASE_MIGRATION_URL: embedded.migrationUrl,
      AUTH_SECRET: AUTH_SECRET ?? keptSecrets(options.dataDir).authSecret,
    },
    superuserUrl: embedded.superuserUrl,
    stop: async () => {
      await closeDatabase()
      await embedded.stop()
    },
  }
}

/** `dataDir` is where the embedded database lives; the caller holds it. */
export type LaunchOptions = { dataDir: string; onEvent: (event: SupervisorEvent) => void }

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'CONNECT_TIMEOUT',
  '28P01',
  '3D000',
])

async function naming<T>(variable: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!UNREACHABLE.has(code)) throw error
    const why = error instanceof Error && error.message ? error.message : code
    throw new DatabaseAwayError(`The database of ${variable} cannot be reached: ${why}`, { cause: error })
  }
}

/**
 * Brings up the database: starts the embedded one when none is given, migrates it to this version, and makes sure
 * that the application's role is held by row-level security.
 * @throws UnsafeRoleError, UnsafeTextError, DatabaseAwayError, or Error that says what is wrong
 */
export async function launchDatabase(
  given: GivenSettings,
  options: LaunchOptions,
): Promise<LaunchedDatabase> {
  const database = await connect(given, options)
  try {
    await naming('DATABASE_MIGRATION_URL', migrate(database.connections.DATABASE_MIGRATION_URL))
    await naming('DATABASE_URL', checkRole(database.connections.DATABASE_URL))
  } catch (error) {
    await database.stop()
    throw error
  }
  return database
}

/** Gives the connections to everything in this process that reads the settings, Next's bundle included. */
export function useConnections(connections: Connections): void {
  Object.assign(process.env, connections)
}
