import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { expect } from '@playwright/test'
import { freePort } from '@/db/embedded/free-port'
import { startTestCluster, type TestCluster, urlsOf, withConnection } from '@/db/testing/cluster'
import { test } from './fixtures/page'
import { type Environment, startProcess } from './portal-process'

test.describe.configure({ mode: 'default' })

const DATABASE = 'template'
const AUTH_SECRET = randomBytes(32).toString('base64')
let cluster: TestCluster
let settings: Environment

test.beforeAll(async () => {
  cluster = await startTestCluster()
  const { appUrl, ownerUrl } = urlsOf(cluster, DATABASE)
  settings = { DATABASE_URL: appUrl, DATABASE_MIGRATION_URL: ownerUrl, AUTH_SECRET }
})

test.afterAll(() => cluster.stop())

/** What a start that is refused says. */
async function refusal(environment: Environment): Promise<string> {
  const portal = startProcess(await freePort(), environment)
  expect(await portal.ended).toEqual({ code: 1, signal: null })
  return portal.output()
}

test('a database of one’s own is never given a demonstration', async () => {
  const portal = startProcess(await freePort(), settings)
  try {
    await portal.healthy()
    await expect.poll(() => portal.output()).toContain('Make the first Super User')
    expect(portal.output()).not.toContain('acme.example')
    const { superuserUrl } = urlsOf(cluster, DATABASE)
    const found = await withConnection(superuserUrl, (sql) => sql`select count(*)::int as count from domains`)
    expect(found).toEqual([{ count: 0 }])
  } finally {
    expect(await portal.end()).toEqual({ code: 0, signal: null })
  }
})

test('a key of the sessions and the owner’s connection are required with it', async () => {
  const said = await refusal({ DATABASE_URL: settings.DATABASE_URL ?? '' })
  expect(said).toContain('AUTH_SECRET is required with DATABASE_URL')
  expect(said).toContain('DATABASE_MIGRATION_URL is required with DATABASE_URL')
})

test('a role that row-level security does not hold is refused', async () => {
  const { superuserUrl, ownerUrl } = urlsOf(cluster, DATABASE)
  const free = new URL(ownerUrl)
  free.username = 'free'
  await withConnection(superuserUrl, (sql) =>
    sql.unsafe(
      `create role free login bypassrls password '${cluster.password}'; grant connect on database ${DATABASE} to free`,
    ),
  )
  for (const [url, fault] of [
    [superuserUrl, 'connects as the role postgres, which is a superuser'],
    [ownerUrl, 'connects as the role commonbook_owner, which owns the tables'],
    [free.href, 'connects as the role free, which has BYPASSRLS'],
  ] as const) {
    expect(await refusal({ ...settings, DATABASE_URL: url })).toContain(fault)
  }
})

test('a database that is not there is told by its variable, without the password', async () => {
  const nobody = `postgresql://commonbook_owner:${cluster.password}@127.0.0.1:${await freePort()}/x`
  const said = await refusal({ ...settings, DATABASE_MIGRATION_URL: nobody })
  expect(said).toContain('The database of DATABASE_MIGRATION_URL cannot be reached')
  expect(said).not.toContain(cluster.password)
})

test('asked to stop while its database does not answer, it stops', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const address = silent.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const connected = once(silent, 'connection')
  const portal = startProcess(await freePort(), {
    ...settings,
    DATABASE_MIGRATION_URL: `postgresql://commonbook_owner:secret@127.0.0.1:${port}/x`,
  })
  await connected
  expect(await portal.end()).toEqual({ code: 0, signal: null })
  silent.close()
})

test('a database that a newer Commonbook has migrated is refused', async () => {
  const { ownerUrl } = urlsOf(cluster, DATABASE)
  const later = Date.UTC(2100, 0, 1)
  await withConnection(
    ownerUrl,
    (sql) => sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${later})`,
  )
  expect(await refusal(settings)).toContain('The database belongs to a newer Commonbook')
})
