import type { Sql } from 'postgres'

/** The database was migrated by a newer version of the portal than this one. */
export class NewerSchemaError extends Error {
  override name = 'NewerSchemaError'
  constructor(migratedAt: Date) {
    super(
      `The database belongs to a newer Commonbook: its schema is of ${migratedAt.toISOString().slice(0, 10)}, which this ` +
        `version does not know. Start the newer version, or restore a backup made with this one.`,
    )
  }
}

/**
 * Makes sure that this version knows the database's schema. `newestKnown` is the time of this version's last
 * migration, in milliseconds since 1970, as drizzle keeps it.
 * @throws NewerSchemaError
 */
export async function refuseNewerSchema(sql: Sql, newestKnown: number): Promise<void> {
  const [found] = await sql<{ there: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as there`
  if (!found?.there) return
  const [last] = await sql<{ at: string | null }[]>`
    select max(created_at) as at from drizzle.__drizzle_migrations`
  const migratedAt = Number(last?.at ?? 0)
  if (migratedAt > newestKnown) throw new NewerSchemaError(new Date(migratedAt))
}
