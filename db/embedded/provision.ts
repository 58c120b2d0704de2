import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import type { Secrets } from '../secrets'

const DATABASE = 'commonbook'

/**
 * Sees to it that the cluster has the database, the roles of roles.sql and their kept passwords. May be run again,
 * so a first start that was cut off is finished by the next.
 */
export async function provision(superuserUrl: (database: string) => string, secrets: Secrets): Promise<void> {
  const server = postgres(superuserUrl('postgres'), { max: 1, onnotice: () => {} })
  try {
    // A demonstration that was cut off half-way is made anew; nobody has worked in that database yet.
    if (secrets.demo && !secrets.demo.complete)
      await server.unsafe(`drop database if exists ${DATABASE} with (force)`)
    const found = await server`select from pg_database where datname = ${DATABASE}`
    if (found.length === 0)
      await server.unsafe(`create database ${DATABASE} template template0 encoding 'UTF8'`)
  } finally {
    await server.end()
  }
  const database = postgres(superuserUrl(DATABASE), { max: 1, onnotice: () => {} })
  try {
    await database.unsafe(readFileSync(new URL('../roles.sql', import.meta.url), 'utf8'))
    // Passwords are base64url, so they need no quoting inside the literal.
    await database.unsafe(`alter role commonbook_owner password '${secrets.ownerPassword}'`)
    await database.unsafe(`alter role commonbook_app password '${secrets.appPassword}'`)
  } finally {
    await database.end()
  }
}
