import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate } from './migrate'
import journal from './migrations/meta/_journal.json'
import { urlsOf, withConnection } from './testing/cluster'

const name = `older_${randomBytes(6).toString('hex')}`
const urls = urlsOf(inject('cluster'), name)
const administration = urlsOf(inject('cluster'), 'postgres').superuserUrl
const migrations = fileURLToPath(new URL('./migrations', import.meta.url))
let earlier: string

/** The migrations of a version that knew only the first few. */
function firstMigrations(count: number): string {
  const directory = mkdtempSync(join(tmpdir(), 'commonbook-migrations-'))
  const entries = journal.entries.slice(0, count)
  for (const { tag } of entries) cpSync(join(migrations, `${tag}.sql`), join(directory, `${tag}.sql`))
  mkdirSync(join(directory, 'meta'))
  writeFileSync(join(directory, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }))
  return directory
}

beforeAll(async () => {
  await withConnection(administration, (sql) =>
    sql.unsafe(`create database ${name} template template0 owner commonbook_owner`),
  )
  await withConnection(urls.superuserUrl, (sql) =>
    sql.file(fileURLToPath(new URL('./roles.sql', import.meta.url))),
  )
  earlier = firstMigrations(2)
})

afterAll(async () => {
  rmSync(earlier, { recursive: true })
  await withConnection(administration, (sql) => sql.unsafe(`drop database ${name} with (force)`))
})

const applied = () =>
  withConnection(urls.ownerUrl, (sql) => sql`select created_at from drizzle.__drizzle_migrations order by id`)

test('a database of an older version is brought to this one’s schema, with what it holds', async () => {
  await withConnection(urls.ownerUrl, (sql) => runMigrations(drizzle(sql), { migrationsFolder: earlier }))
  expect(await applied()).toHaveLength(2)
  await withConnection(
    urls.superuserUrl,
    (sql) => sql`insert into domains (id, name, title) values (gen_random_uuid(), 'older.example', 'Older')`,
  )
  await migrate(urls.ownerUrl)
  expect(await applied()).toHaveLength(journal.entries.length)
  const kept = await withConnection(urls.superuserUrl, (sql) => sql`select name from domains`)
  expect(kept).toEqual([{ name: 'older.example' }])
})

test('a database of a build whose imports had their column under an earlier name of its migration', async () => {
  const between = `between_${randomBytes(6).toString('hex')}`
  const { ownerUrl, superuserUrl } = urlsOf(inject('cluster'), between)
  const directory = firstMigrations(12)
  await withConnection(administration, (sql) =>
    sql.unsafe(`create database ${between} template template0 owner commonbook_owner`),
  )
  try {
    await withConnection(superuserUrl, (sql) =>
      sql.file(fileURLToPath(new URL('./roles.sql', import.meta.url))),
    )
    await withConnection(ownerUrl, (sql) => runMigrations(drizzle(sql), { migrationsFolder: directory }))
    await withConnection(ownerUrl, async (sql) => {
      await sql`alter table imports add column judged_seq bigint`
      await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('judged_seq', 1795933928891)`
    })
    await migrate(ownerUrl)
    const columns = await withConnection(
      superuserUrl,
      (sql) => sql<{ name: string }[]>`
      select column_name as name from information_schema.columns where table_name = 'imports'`,
    )
    expect(columns.map(({ name: column }) => column)).toEqual(
      expect.arrayContaining(['judged_seq', 'plan_version']),
    )
  } finally {
    rmSync(directory, { recursive: true })
    await withConnection(administration, (sql) =>
      sql.unsafe(`drop database if exists ${between} with (force)`),
    )
  }
})

test('a database that roles.sql was not run on says why it is refused, and what to do', async () => {
  const bare = `bare_${randomBytes(6).toString('hex')}`
  await withConnection(administration, (sql) => sql.unsafe(`create database ${bare} template template0`))
  try {
    const refused = migrate(urlsOf(inject('cluster'), bare).ownerUrl)
    await expect(refused).rejects.toThrow(/: permission denied for database bare_\w+\. .*db\/roles\.sql/)
  } finally {
    await withConnection(administration, (sql) => sql.unsafe(`drop database ${bare} with (force)`))
  }
})
