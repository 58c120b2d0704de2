import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { database } from '../client'
import { testDatabase } from './test-database'
import { withConnection } from './cluster'

const urls = testDatabase()

describe('a test’s database', () => {
  test('is the one that the product uses, as the application’s role', async () => {
    const rows = await database().execute(sql`select current_user as role, current_database() as name`)
    expect(rows).toEqual([{ role: 'commonbook_app', name: new URL(urls.appUrl).pathname.slice(1) }])
  })

  test('has the schema of this version', async () => {
    const rows = await database().execute(sql`select to_regclass('contacts') is not null as there`)
    expect(rows).toEqual([{ there: true }])
  })

  test('searches in every script', async () => {
    const rows = await database().execute(sql`select cardinality(show_trgm('Ольга')) > 0 as found`)
    expect(rows).toEqual([{ found: true }])
  })

  test('holds its tables under row-level security, the owner too', async () => {
    const forced = await withConnection(
      urls.superuserUrl,
      (admin) => admin`select relforcerowsecurity as forced from pg_class where relname = 'contacts'`,
    )
    expect(forced).toEqual([{ forced: true }])
  })
})
