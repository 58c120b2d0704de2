import { fileURLToPath } from 'node:url'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { refuseNewerSchema } from './newer-schema'

/** One migration at a time, whoever starts first; any constant will do. */
const MIGRATION_LOCK = 7_306_201

const MIGRATIONS = { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) }

/** The database was not brought to this version's schema; it stands where it stood before. */
export class MigrationError extends Error {
  override name = 'MigrationError'
  constructor(cause: Error) {
    super(
      `The database of DATABASE_MIGRATION_URL cannot be brought to this version's schema: ${cause.message}. Of a ` +
        `database of your own or one just restored: run db/roles.sql on it first (docs/operating.md).`,
      { cause },
    )
  }
}

/** What PostgreSQL said, without drizzle's statement around it. */
function reasonOf(error: unknown): Error | null {
  const cause = error instanceof DrizzleQueryError ? error.cause : error
  return cause instanceof postgres.PostgresError ? cause : null
}

/**
 * Brings the database to this version's schema. Run as the owner, before anything is served.
 * Waits for another process that is migrating.
 * @throws NewerSchemaError when a newer version has migrated it already, MigrationError when PostgreSQL refuses
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`
    await refuseNewerSchema(
      client,
      Math.max(...readMigrationFiles(MIGRATIONS).map((known) => known.folderMillis)),
    )
    await runMigrations(drizzle(client), MIGRATIONS).catch((error: unknown) => {
      const reason = reasonOf(error)
      throw reason ? new MigrationError(reason) : error
    })
  } finally {
    await client.end()
  }
}
