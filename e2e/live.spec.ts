import { type Browser, expect, type Page } from '@playwright/test'
import { openStream } from './fixtures/event-stream'
import { knock, signIn, type Cookie } from './fixtures/knock'
import { test } from './fixtures/office'
import { untilScriptsRun } from './fixtures/page'
import { startPortal } from './portal'

const SHARED = '/users/shared-contacts'
const unique = () => `Q${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

async function giveCookie(page: Page, url: string, cookie: Cookie) {
  const at = cookie.indexOf('=')
  await page.context().addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url }])
}

/** Goes to a page and waits until its stream is open. */
async function follow(page: Page, path: string) {
  const stream = page.waitForResponse((answer) => answer.url().endsWith('/api/events'))
  await page.goto(path)
  expect((await stream).status()).toBe(200)
}

/** Another browser, signed in with a cookie. */
async function elsewhere(browser: Browser, url: string, cookie: Cookie): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: url })).newPage()
  await giveCookie(page, url, cookie)
  return page
}

async function add(page: Page, lastName: string) {
  await page.goto(`${SHARED}/new`)
  await untilScriptsRun(page)
  await field(page, 'Last name').fill(lastName)
  await button(page, 'Save').click()
  await expect(page.getByRole('status').filter({ hasText: 'was added' })).toBeVisible()
  return new URL(page.url()).pathname
}

async function edit(page: Page, path: string, company: string) {
  await page.goto(path)
  await untilScriptsRun(page)
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await field(page, 'Company').fill(company)
  await button(page, 'Save').click()
  await expect(page.getByRole('status').filter({ hasText: 'was saved' })).toBeVisible()
}

async function remove(page: Page, path: string) {
  await page.goto(path)
  await untilScriptsRun(page)
  await page.getByRole('main').getByRole('link', { name: 'Delete', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'deleted' })).toBeVisible()
}

test.describe('what somebody else changes', () => {
  let other: Page
  test.beforeEach(async ({ page, browser, office }) => {
    await giveCookie(page, office.portal, office.cookie)
    other = await elsewhere(browser, office.portal, office.cookie)
  })
  test.afterEach(() => other.context().close())

  test('appears, changes and goes in the list, which is not loaded again', async ({ page }) => {
    const name = unique()
    await follow(page, SHARED)
    await page.evaluate(() => Object.assign(window, { isTheSame: true }))
    const path = await add(other, name)
    await expect(row(page, name)).toBeVisible()
    await edit(other, path, `Company of ${name}`)
    await expect(row(page, name)).toContainText(`Company of ${name}`)
    await remove(other, path)
    await expect(row(page, name)).toHaveCount(0)
    expect(await page.evaluate(() => 'isTheSame' in window)).toBe(true)
  })

  test('is highlighted for a moment', async ({ page }) => {
    const name = unique()
    await follow(page, SHARED)
    await add(other, name)
    await expect(page.locator('tr[data-changed]').filter({ hasText: name })).toBeVisible()
    await expect(page.locator('tr[data-changed]')).toHaveCount(0)
    await expect(row(page, name)).toBeVisible()
  })

  test('leaves what is selected, typed and scrolled to as it is', async ({ page }) => {
    const name = unique()
    await page.setViewportSize({ width: 900, height: 260 })
    const first = unique()
    await add(other, first)
    await follow(page, SHARED)
    await page.getByRole('checkbox', { name: `Select ${first}` }).check()
    await field(page, 'Tag')
      .or(page.getByRole('combobox', { name: 'Tag' }))
      .fill('half a ta')
    await page.evaluate(() => scrollTo(0, 150))
    const scrolled = await page.evaluate(() => scrollY)
    await add(other, name)
    await expect(row(page, name)).toBeAttached()
    await expect(page.getByRole('checkbox', { name: `Select ${first}` })).toBeChecked()
    await expect(page.getByText('1 selected')).toBeAttached()
    await expect(field(page, 'Tag').or(page.getByRole('combobox', { name: 'Tag' }))).toHaveValue('half a ta')
    expect(await page.evaluate(() => scrollY)).toBe(scrolled)
  })

  test('does not take an Undo away', async ({ page }) => {
    const name = unique()
    await remove(page, await add(other, unique()))
    await add(other, name)
    await expect(row(page, name)).toBeVisible()
    await expect(button(page, 'Undo')).toBeVisible()
  })

  test('is told in the form of the same contact, with a comparison', async ({ page }) => {
    const path = await add(other, unique())
    await follow(page, `${path}/edit`)
    await field(page, 'Notes').fill('What I am typing')
    await edit(other, path, 'Theirs')
    const bar = page.getByRole('status').filter({ hasText: 'changed this contact while you were editing' })
    await expect(bar).toContainText('Changed: Company.')
    await expect(field(page, 'Notes')).toHaveValue('What I am typing')
    await expect(field(page, 'Company')).toHaveValue('')
    await bar.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByRole('group', { name: 'Company' })).toContainText('Theirs')
    await button(page, 'Save this choice').click()
    await expect(page.getByRole('status').filter({ hasText: 'was saved' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Theirs')
    await expect(page.getByRole('main')).toContainText('What I am typing')
  })

  test('is told on the page of a contact that is deleted, and above a form, which keeps what was typed', async ({
    page,
  }) => {
    const name = unique()
    const path = await add(other, name)
    const form = await page.context().newPage()
    await form.goto(`${new URL(other.url()).origin}${path}/edit`)
    await untilScriptsRun(form)
    await field(form, 'Notes').fill('Still here')
    await edit(other, path, 'Theirs')
    const bar = form.getByRole('status').filter({ hasText: 'changed this contact while you were editing' })
    await expect(bar).toBeVisible()
    await follow(page, path)
    await remove(other, path)
    for (const one of [page, form]) {
      await expect(one.getByRole('alert').filter({ hasText: 'This contact is no longer here' })).toBeVisible()
    }
    await expect(page.getByRole('heading', { name })).toHaveCount(0)
    await expect(bar).toBeHidden()
    await expect(field(form, 'Notes')).toHaveValue('Still here')
  })

  test('appears when the network is back, and until then the page stays and says why nothing comes', async ({
    page,
    context,
  }) => {
    const name = unique()
    await follow(page, SHARED)
    await page.evaluate(() => Object.assign(window, { isTheSame: true }))
    const told = page.getByRole('status').filter({ hasText: 'no connection just now' })
    await context.setOffline(true)
    await expect(told).toBeVisible()
    await add(other, name)
    await context.setOffline(false)
    await expect(row(page, name)).toBeVisible()
    await expect(told).toHaveCount(0)
    expect(await page.evaluate(() => 'isTheSame' in window)).toBe(true)
  })

  test('appears where streams are blocked, too', async ({ page }) => {
    await page.route('**/api/events', (route) => route.abort())
    const name = unique()
    await page.clock.install()
    await page.goto(SHARED)
    const polled = page.waitForResponse((answer) => answer.url().endsWith('?poll'))
    await page.clock.runFor(5_000)
    await polled
    await add(other, name)
    await expect(async () => {
      await page.clock.runFor(10_000)
      await expect(row(page, name)).toBeVisible({ timeout: 500 })
    }).toPass()
  })
})

test('an idle page asks for nothing while its stream is open', async ({ page, office }) => {
  await giveCookie(page, office.portal, office.cookie)
  // Longer than where pages poll, shorter than a stream without a sign of life is believed.
  await page.clock.install()
  await follow(page, SHARED)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.clock.runFor(40_000)
  // Whatever the page asked for before this one is told before it.
  await page.evaluate(() => fetch('/api/health'))
  expect(asked).toEqual(['/api/health'])
})

test('signing out in one tab is told in the other at once', async ({ page, office }) => {
  await giveCookie(page, office.portal, await signIn(office.portal, office.emails['office-manager']))
  await follow(page, SHARED)
  const tab = await page.context().newPage()
  await tab.goto(`${office.portal}/contacts`)
  await untilScriptsRun(tab)
  await tab.getByRole('banner').getByText('office-manager').first().click()
  await tab.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'You are signed out' })).toBeVisible()
  // What is asked for after that could be answered to somebody else, or out of another domain.
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.keyboard.press('c')
  const dock = page.getByRole('region', { name: 'Look up' })
  await expect(dock.getByRole('alert')).toContainText('may no longer work here')
  expect(asked).not.toContain('/api/look-up')
  await button(page, 'Sign in again').click()
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a page that was away while its session went to another domain says so', async ({ page, office }) => {
  const email = office.emails['super-user']
  await giveCookie(page, office.portal, await signIn(office.portal, email))
  const goTo = (domainId: string) =>
    office.sql`update sessions set domain_id = ${domainId}
      where identity_id = (select id from identities where email = ${email})`
  const told = page.getByRole('alert').filter({ hasText: 'your domain has changed' })
  await follow(page, '/contacts')
  await goTo(office.other.domainId)
  // As when the tab is looked at again.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(told).toBeVisible()

  await page.route('**/api/events', (route) => route.abort())
  await page.clock.install()
  const polled = page.waitForResponse((answer) => answer.url().endsWith('?poll'))
  await page.goto('/contacts')
  await page.clock.runFor(5_000)
  await polled
  await expect(told).toHaveCount(0)
  await goTo(office.own.domainId)
  await expect(async () => {
    await page.clock.runFor(10_000)
    await expect(told).toBeVisible({ timeout: 500 })
  }).toPass()
})

test.describe('a stream', () => {
  test('is not stored, buffered or compressed, and begins with the sequence', async ({ office }) => {
    const stream = await openStream(office.portal, office.cookie)
    expect(Object.fromEntries(stream.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    expect(stream.headers.has('content-encoding')).toBe(false)
    expect(await stream.next()).toMatchObject({ event: 'seq' })
    await stream.close()
  })

  test('takes no connection of the database: the portal has one that listens for all of them', async ({
    office,
  }) => {
    const cookie = await signIn(office.portal, office.emails['advanced-user'])
    const streams = await Promise.all([1, 2, 3, 4, 5].map(() => openStream(office.portal, cookie)))
    const listeners = await office.sql`select from pg_stat_activity
      where application_name = 'commonbook listener' and datname = current_database()`
    expect(listeners).toHaveLength(1)
    await Promise.all(streams.map((stream) => stream.close()))
  })

  test('is refused to the signed out, and beyond twenty for one person', async ({ office }) => {
    expect((await knock(`${office.portal}/api/events`, '')).status).toBe(401)
    const cookie = await signIn(office.portal, office.emails['call-center-supervisor'])
    const streams = []
    for (let made = 0; made < 20; made += 1) streams.push(await openStream(office.portal, cookie))
    await expect(openStream(office.portal, cookie)).rejects.toThrow('429')
    await streams.pop()?.close()
    await expect(async () => {
      streams.push(await openStream(office.portal, cookie))
    }).toPass()
    for (const stream of streams) await stream.close()
  })

  test('is closed in order when the portal stops', async () => {
    const portal = await startPortal()
    const cookie = await signIn(portal.url, 'office@acme.example')
    const stream = await openStream(portal.url, cookie)
    await stream.next()
    const rest = stream.next()
    await portal.stop()
    expect(await rest).toBeNull()
    expect(portal.process.exitCode).toBe(0)
  })
})
