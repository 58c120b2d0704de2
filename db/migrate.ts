import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { refuseNewerSchema } from './newer-schema'

/** One migration at a time, whoever starts first; any constant will do. */
const MIGRATION_LOCK = 7_306_201

const MIGRATIONS = { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) }

/**
 * Brings the database to this version's schema. Run as the owner, before anything is served.
 * Waits for another process that is migrating.
 * @throws NewerSchemaError when a newer version has migrated it already
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`
    await refuseNewerSchema(
      client,
      Math.max(...readMigrationFiles(MIGRATIONS).map((known) => known.folderMillis)),
    )
    await runMigrations(drizzle(client), MIGRATIONS)
  } finally {
    await client.end()
  }
}
