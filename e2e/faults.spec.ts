import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { runningEmbedded } from '@/db/embedded'
import { keptSecrets } from '@/db/secrets'
import { caller, contactForms, test } from './fixtures/office'
import { knock, sendSignIn, signIn } from './fixtures/knock'
import { severableWay, type SeverableWay } from './fixtures/severable'
import { DEMO_PASSWORD, type Portal, startPortal } from './portal'

const add = `${contactForms}#addContact`
const save = `${contactForms}#saveContact`

/** A further portal on the run's database. */
async function furtherPortal(
  environment: Record<string, string> = {},
): Promise<Portal & { way: SeverableWay }> {
  const directory = process.env.COMMONBOOK_E2E_DATA_DIR ?? ''
  const urls = runningEmbedded(directory)
  if (!urls) throw new Error('The portal of this run has no embedded database')
  const way = await severableWay(urls.databaseUrl)
  const portal = await startPortal({
    DATABASE_URL: way.url,
    DATABASE_MIGRATION_URL: urls.migrationUrl,
    AUTH_SECRET: keptSecrets(directory).authSecret,
    LOG_LEVEL: 'debug',
    ...environment,
  })
  return { ...portal, way }
}

async function enter(page: Page, portal: string, email: string, next: string) {
  await page.goto(`${portal}/sign-in?next=${next}`)
  await signInHere(page, email)
}

async function signInHere(page: Page, email: string) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

const firstName = (page: Page) => page.getByRole('textbox', { name: 'First name' })
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })

test('the database goes away in the middle of a save, and comes back', async ({ office, page, browser }) => {
  // It starts a portal of its own first.
  test.setTimeout(150_000)
  const portal = await furtherPortal()
  try {
    const id = randomUUID()
    await office.call(add, { id, firstName: 'Quondam' })
    const email = office.emails['office-manager']
    await enter(page, portal.url, email, `/contacts/${id}/edit`)
    await firstName(page).fill('Quillon')
    const plain = await (await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })).newPage()
    await enter(plain, portal.url, office.emails.reseller, '/users/shared-contacts/new')
    await firstName(plain).fill('Quiet')

    // The save waits for the contact's lock, and is cut off in the middle of its transaction.
    const lock = await office.sql.reserve()
    await lock`begin`
    await lock`select 1 from contacts where id = ${id} for update`
    await saveButton(page).click()
    await expect
      .poll(async () => (await office.sql`select 1 from pg_locks where not granted`).length)
      .toBeGreaterThan(0)
    await portal.way.cut()
    await expect(page.getByRole('alert').filter({ hasText: 'can’t be reached' })).toBeVisible()
    await expect(firstName(page)).toHaveValue('Quillon')
    await lock`rollback`
    lock.release()

    const health = await knock(`${portal.url}/api/health`, '')
    expect(health.status).toBe(503)
    expect(await health.json()).toMatchObject({ status: 'unavailable', database: 'away' })
    expect(await (await knock(`${portal.url}/contacts`, '')).text()).not.toContain('Quillon')
    await saveButton(page).click()
    await expect(page.getByRole('alert').filter({ hasText: 'can’t be reached' })).toBeVisible()
    await saveButton(plain).click()
    await expect(plain.getByRole('alert').filter({ hasText: 'can’t be reached' })).toBeVisible()
    const reader = await page.context().newPage()
    await reader.goto(`${portal.url}/contacts`)
    await expect(reader.getByText('The database can’t be reached')).toBeVisible()
    expect(await office.sql`select first_name, version from contacts where id = ${id}`).toEqual([
      { first_name: 'Quondam', version: 1 },
    ])

    await portal.way.join()
    await expect.poll(async () => (await knock(`${portal.url}/api/health`, '')).status).toBe(200)
    await expect(reader.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible()
    await plain.getByRole('button', { name: 'Send again' }).click()
    await expect(plain.getByRole('heading', { level: 1, name: 'Quiet' })).toBeVisible()
    await plain.context().close()
    await saveButton(page).click()
    await expect(page).toHaveURL(/\/contacts\/[\w-]+(\?|$)/)
    expect(await office.sql`select first_name, version from contacts where id = ${id}`).toEqual([
      { first_name: 'Quillon', version: 2 },
    ])

    expect(portal.output(), 'what went wrong is in the log').toContain('"level":50')
    const secrets = [email, 'Quillon', 'Quondam', DEMO_PASSWORD, office.tag, 'commonbook.session']
    const parameters = [office.own.domainId, 'params', '$1']
    const statements = ['select ', 'insert into', 'update "', 'delete from', 'set local', 'Failed query']
    const said = [...secrets, ...parameters, ...statements].filter((text) => portal.output().includes(text))
    expect(said, 'of people, secrets and statements, in the log').toEqual([])
  } finally {
    await portal.stop()
    await portal.way.close()
  }
})

test('behind TLS cookies are bound to the host, and browsers stay with TLS', async ({ office }) => {
  test.setTimeout(150_000)
  const portal = await furtherPortal({ PUBLIC_URL: 'https://book.example' })
  try {
    const email = office.emails['office-manager']
    const answer = await sendSignIn(portal.url, email)
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
    const cookies = answer.headers.getSetCookie()
    const session = cookies.find((one) => one.includes('commonbook.session'))
    expect(session).toMatch(/^__Host-commonbook\.session=/)
    for (const cookie of cookies.filter((one) => !/=;/.test(one))) expect(cookie).toMatch(/; Secure/i)
    expect(session).toMatch(/; HttpOnly/i)
    expect(session).toMatch(/; SameSite=lax/i)
    expect(session).not.toMatch(/; Domain=/i)
    const csrf = await knock(`${portal.url}/api/auth/csrf`, '')
    expect(csrf.headers.getSetCookie().join()).toMatch(/^__Host-commonbook\.csrf=/)

    // The proxy passes the browser's Origin on.
    const call = caller(portal.url, session?.split(';')[0] ?? '')
    const fields = { id: randomUUID(), firstName: 'Overtls' }
    expect((await call(add, fields, { origin: 'https://book.example' })).answer).toBe('done')
    expect((await call(add, fields, { origin: 'https://evil.example' })).answer).toBe('403')
    await sendSignIn(portal.url, email, 'not the password')
    const said = [email, 'Overtls', 'not the password'].filter((secret) => portal.output().includes(secret))
    expect(said).toEqual([])
  } finally {
    await portal.stop()
    await portal.way.close()
  }
})

test('two people save the same contact: the second one compares and chooses', async ({ office, page }) => {
  const id = randomUUID()
  await office.call(add, { id, firstName: 'Both', company: 'Old', title: 'Old title' })
  await enter(page, office.portal, office.emails.reseller, `/contacts/${id}/edit`)
  await office.call(save, { id, version: '1', firstName: 'Both', company: 'Theirs', title: 'New title' })
  await page.getByRole('textbox', { name: 'Company' }).fill('Mine')
  await saveButton(page).click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'saved this contact while you were editing' }),
  ).toBeVisible()
  const company = page.getByRole('group', { name: 'Company' })
  await expect(company.getByText('Mine', { exact: true })).toBeVisible()
  await expect(company.getByText('Theirs', { exact: true })).toBeVisible()
  expect(await office.sql`select company, version from contacts where id = ${id}`).toEqual([
    { company: 'Theirs', version: 2 },
  ])
  await page.getByRole('button', { name: 'Save this choice' }).click()
  await expect(page).toHaveURL(/\/contacts\/[\w-]+(\?|$)/)
  // What only one of the two had changed is taken from them.
  expect(await office.sql`select company, title, version from contacts where id = ${id}`).toEqual([
    { company: 'Mine', title: 'New title', version: 3 },
  ])
})

test('a second save without looking at the first is told, not stored', async ({ office }) => {
  const id = randomUUID()
  await office.call(add, { id, firstName: 'Race' })
  const call = caller(office.portal, await signIn(office.portal, office.emails.reseller))
  const answers = await Promise.all([
    office.call(save, { id, version: '1', firstName: 'One' }),
    call(save, { id, version: '1', firstName: 'Two' }),
  ])
  expect(answers.map(({ answer }) => answer).sort()).toEqual(['conflict', 'done'])
  expect(await office.sql`select version from contacts where id = ${id}`).toEqual([{ version: 2 }])
})
