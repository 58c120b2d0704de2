import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { settings } from '@/settings'

/** The application's database: drizzle over one pool of postgres.js connections. */
export type Database = PostgresJsDatabase

type Opened = { url: string; client: postgres.Sql; drizzle: Database }

// One pool a process: bundles load this module more than once.
const KEY = Symbol.for('commonbook.database')
const processWide = globalThis as { [KEY]?: Opened }

function opened(): Opened {
  const url = settings().DATABASE_URL
  if (processWide[KEY]?.url === url) return processWide[KEY]
  const client = postgres(url, {
    max: 10,
    idle_timeout: 60,
    connect_timeout: 5,
    // A database that was away is tried again at once, not after a growing pause.
    backoff: () => 0.2,
    onnotice: () => {},
  })
  processWide[KEY] = { url, client, drizzle: drizzle(client, { casing: 'snake_case' }) }
  return processWide[KEY]
}

/** The drizzle instance over the process's one pool, opened at first use. */
export function database(): Database {
  return opened().drizzle
}

/** The pool itself, for libraries that bring their own SQL. */
export function pool(): postgres.Sql {
  return opened().client
}

/**
 * Leaves the pool for a new one, which the next query opens. What runs or waits on the old one goes on to its end, and
 * its connections close when they have had nothing to do for a minute. For when the driver has left a connection in the
 * middle: see `isWriteAfterClose`.
 */
export function renewDatabase(): void {
  delete processWide[KEY]
}

/** Closes the pool, waiting up to five seconds for what is running. */
export async function closeDatabase(): Promise<void> {
  const current = processWide[KEY]
  delete processWide[KEY]
  await current?.client.end({ timeout: 5 })
}
