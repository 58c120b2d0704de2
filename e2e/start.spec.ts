import { renameSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { expect, type Page } from '@playwright/test'
import { freePort } from '@/db/embedded/free-port'
import { placedCluster } from '@/db/embedded/location'
import { namedPostmaster, runningPostmaster } from '@/db/embedded/postmaster'
import { processMark } from '@/db/process-mark'
import { type DataDirectory, makeDataDirectory } from './data-directory'
import { test } from './fixtures/page'
import { type Environment, type PortalProcess, startProcess } from './portal-process'

test.describe.configure({ mode: 'default' })

let data: DataDirectory
let port: number
let first: { output: string; password: string }
let running: PortalProcess[] = []

function start(environment: Environment = {}, at = port): PortalProcess {
  const portal = startProcess(at, { COMMONBOOK_DATA_DIR: data.path, ...environment })
  running.push(portal)
  return portal
}

async function started(environment: Environment = {}): Promise<PortalProcess> {
  const portal = start(environment)
  await portal.healthy()
  return portal
}

/** The process of the database that runs in the data directory. */
function databaseProcess(): number {
  return namedPostmaster(placedCluster(data.path))?.pid ?? 0
}

async function signIn(page: Page, { url }: PortalProcess, next: string) {
  await page.goto(`${url}/sign-in?next=${next}`)
  await page.getByLabel('E-mail').fill('office@acme.example')
  await page.getByLabel('Password').fill(first.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

async function addContact(page: Page, portal: PortalProcess, lastName: string) {
  await signIn(page, portal, '/users/shared-contacts/new')
  await page.getByRole('textbox', { name: 'Last name' }).fill(lastName)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: lastName })).toBeVisible()
}

async function expectContact(page: Page, { url }: PortalProcess, lastName: string, typed = lastName) {
  await page.goto(`${url}/contacts?q=${encodeURIComponent(typed)}`)
  await expect(page.getByRole('link', { name: lastName, exact: true })).toBeVisible()
}

test.beforeAll(async () => {
  data = makeDataDirectory()
  port = await freePort()
  const portal = await started({ LC_ALL: 'C', LANG: 'C' })
  await expect.poll(() => portal.output()).toContain('Password of all of them: ')
  const output = portal.output()
  first = { output, password: /^Password of all of them: (\S+)$/m.exec(output)?.[1] ?? '' }
  expect(await portal.end()).toEqual({ code: 0, signal: null })
})

test.afterEach(async () => {
  await Promise.all(running.map((portal) => portal.end()))
  running = []
})

test.afterAll(() => data.remove())

test('the first start on an empty directory prints the address and how to sign in', () => {
  expect(first.output).toContain(`Commonbook is ready at http://localhost:${port}`)
  expect(first.output).toContain('sign in as office@acme.example')
  expect(first.password).toHaveLength(16)
})

test('the next start keeps what was saved, the password and who is signed in', async ({ page }) => {
  const before = await started()
  await addContact(page, before, 'Keepsake')
  await before.end()
  const after = await started()
  await expectContact(page, after, 'Keepsake')
  await expect.poll(() => after.output()).toContain(`Password of all of them: ${first.password}`)
})

test('names in any script are found although the first start was made under LC_ALL=C', async ({ page }) => {
  const portal = await started({ LC_ALL: 'C' })
  await addContact(page, portal, 'Ольга')
  await expectContact(page, portal, 'Ольга', 'ольг')
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} stops the portal and its database`, async () => {
    const portal = await started()
    const database = databaseProcess()
    expect(processMark(database)).toBeDefined()
    expect(await portal.end(signal)).toEqual({ code: 0, signal: null })
    expect(processMark(database)).toBeUndefined()
  })
}

test('asked to stop while it starts, it stops and leaves no database running', async () => {
  const portal = start()
  await portal.says('Starting the embedded database')
  expect(await portal.end()).toEqual({ code: 0, signal: null })
  expect(portal.output()).not.toContain('is ready')
  expect(runningPostmaster(placedCluster(data.path))).toBeUndefined()
})

test('nothing acknowledged is lost when the server is killed', async ({ page }) => {
  const killed = await started()
  await addContact(page, killed, 'Survivor')
  const orphan = databaseProcess()
  await killed.end('SIGKILL')
  const next = await started()
  await expectContact(page, next, 'Survivor')
  expect(databaseProcess()).not.toBe(orphan)
  expect(processMark(orphan)).toBeUndefined()
})

test('while the database is away the pages say so, and go on by themselves', async ({ page, request }) => {
  const portal = await started()
  await addContact(page, portal, 'Patience')
  const cluster = placedCluster(data.path)
  const aside = `${cluster}.aside`
  const database = databaseProcess()
  // Without its directory the database cannot be started again, for as long as the test looks.
  renameSync(cluster, aside)
  try {
    process.kill(database, 'SIGKILL')
    await expect.poll(async () => (await request.get(`${portal.url}/api/health`)).status()).toBe(503)
    await page.goto(`${portal.url}/contacts?q=Patience`)
    await expect(page.getByRole('heading', { name: 'The database can’t be reached' })).toBeVisible()
  } finally {
    renameSync(aside, cluster)
  }
  await expect(page.getByRole('link', { name: 'Patience', exact: true })).toBeVisible({ timeout: 30_000 })
  const health = await request.get(`${portal.url}/api/health`)
  expect([health.status(), await health.json()]).toMatchObject([200, { status: 'ok', database: 'ok' }])
})

test('a port that is taken is told with the variable to change', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  try {
    const portal = start()
    expect(await portal.ended).toEqual({ code: 1, signal: null })
    expect(portal.output()).toContain(`Port ${port} on 127.0.0.1 is taken by another program. Set PORT`)
  } finally {
    other.close()
  }
})

test('a second portal on the same data directory is told who holds it', async ({ request }) => {
  const portal = await started()
  const second = start({}, await freePort())
  expect(await second.ended).toEqual({ code: 1, signal: null })
  expect(second.output()).toContain(`${data.path} is in use: process ${portal.process.pid}, since 2`)
  expect(second.output()).toContain(portal.url)
  expect((await request.get(`${portal.url}/api/health`)).status()).toBe(200)
})
