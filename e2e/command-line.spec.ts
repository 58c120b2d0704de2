import { randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { admin, linkIn } from './command-line'
import { sendSignIn, signIn } from './fixtures/knock'
import { type Office, test } from './fixtures/office'
import { makeUser } from './fixtures/world'
import type { Knocker } from './permissions-table'

const NEW_PASSWORD = 'nine slow paper boats'
const unique = () => `n${randomBytes(5).toString('hex')}`

/** A user of the office's domain, of whom no other test knows, and the words with which a command says whom. */
async function person({ sql, own, tag }: Office, scope: Knocker) {
  const name = unique()
  const domain = `own.${tag}.example`
  const email = `${name}@${domain}`
  const id = await makeUser(sql, own, { email, lastName: name, scope })
  return { id, name, email, who: ['--domain', domain, '--email', email] }
}

/** Signs a browser in. */
async function enter(page: Page, { portal }: Office, email: string) {
  const [name = '', value = ''] = (await signIn(portal, email)).split('=')
  await page.context().addCookies([{ name, value, url: portal }])
}

async function setPassword(page: Page) {
  await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD)
  await page.getByLabel('Repeat new password').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Save password' }).click()
}

const done = (out: string) => ({ status: 0, out, err: '' })

test('a demoted user loses the page with the next click', async ({ office, page }) => {
  const { email, who } = await person(office, 'office-manager')
  await enter(page, office, email)
  await page.goto('/users')
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible()
  expect(await admin('set-scope', ...who, '--scope', 'Basic User')).toEqual(
    done(`${email} is Basic User now.\n`),
  )
  await page.getByRole('main').getByRole('link', { name: 'Shared Contacts' }).click()
  await expect(page).toHaveURL(/\/contacts\?filter=shared$/)
  await expect(page.getByRole('link', { name: 'Add Shared Contact' })).toHaveCount(0)
  expect((await page.goto('/users'))?.status()).toBe(404)
})

test('a deactivated user is signed out with the next click, and let in again once reactivated', async ({
  office,
  page,
}) => {
  const { email, who } = await person(office, 'basic-user')
  await enter(page, office, email)
  await page.goto('/settings/profile')
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
  expect(await admin('deactivate', ...who)).toEqual(done(`Deactivated ${email}.\n`))
  await page.getByRole('link', { name: 'Contacts' }).first().click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect((await sendSignIn(office.portal, email)).headers.getSetCookie().join()).not.toContain('session')
  expect(await admin('reactivate', ...who)).toEqual(done(`Reactivated ${email}.\n`))
  expect(await signIn(office.portal, email)).toContain('session')
})

test('the link of a reset sets a password in the portal that runs, and is refused the second time', async ({
  office,
  page,
}) => {
  const { email, who } = await person(office, 'basic-user')
  const said = await admin('reset-password', ...who)
  expect([said.status, said.err]).toEqual([0, ''])
  const link = linkIn(said, office.portal)
  const second = await page.context().newPage()
  for (const tab of [page, second]) {
    await tab.goto(link)
    await expect(tab.getByText(email, { exact: false }).first()).toBeVisible()
  }
  await setPassword(page)
  await expect(page.getByText('Your password is set.')).toBeVisible()
  await setPassword(second)
  await expect(second.getByRole('alert').filter({ hasText: 'no longer there' })).toBeVisible()
  await second.goto(link)
  await expect(second.getByRole('heading', { name: 'opens nothing any more' })).toBeVisible()
  expect((await sendSignIn(office.portal, email, NEW_PASSWORD)).headers.getSetCookie().join()).toContain(
    'session',
  )
  expect((await sendSignIn(office.portal, email)).headers.getSetCookie().join()).not.toContain('session')
})

test('a new domain and its first user are there at once: by the link, and on the list', async ({ page }) => {
  const portal = process.env.COMMONBOOK_E2E_URL ?? ''
  const domain = `${unique()}.example`
  const email = `first@${domain}`
  expect(await admin('create-domain', '--name', domain, '--country', 'ch')).toEqual(
    done(`Made the domain ${domain}.\n`),
  )
  const made = await admin('create-user', '--domain', domain, '--email', email, '--scope', 'office manager')
  expect([made.status, made.err]).toEqual([0, ''])
  expect(made.out).toContain(`Added ${email} to ${domain} as Office Manager.`)
  await page.goto(linkIn(made, portal))
  await setPassword(page)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Users', exact: true }).click()
  await expect(page.getByRole('table').getByText(email)).toBeVisible()

  const listed = await admin('list-users', '--domain', domain, '--json')
  expect([listed.status, listed.err]).toEqual([0, ''])
  expect(JSON.parse(listed.out)).toEqual([
    {
      domain,
      id: expect.stringMatching(/^[\da-f-]{36}$/) as unknown,
      email,
      firstName: '',
      lastName: 'first',
      extension: '',
      department: null,
      site: null,
      scope: 'Office Manager',
      status: 'active',
      lastSignInAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
    },
  ])
})

test('what is refused says why on standard error, and changes nothing', async ({ office }) => {
  const { email, who } = await person(office, 'basic-user')
  const [, domain = ''] = who
  expect(await admin('deactivate', '--domain', domain, '--email', 'no@one.example')).toEqual({
    status: 1,
    out: '',
    err: `There is no user no@one.example in ${domain}.\n`,
  })
  const emperor = await admin('set-scope', ...who, '--scope', 'Emperor')
  expect([emperor.status, emperor.out]).toEqual([2, ''])
  expect(emperor.err).toContain('There is no scope “Emperor”. Scopes: ')
  expect(await office.sql`select scope, version from users where email = ${email}`).toEqual([
    { scope: 'basic-user', version: 1 },
  ])
})

test('it explains itself', async () => {
  const help = await admin('--help')
  expect([help.status, help.err]).toEqual([0, ''])
  for (const command of ['create-user', 'set-scope', 'reset-password', 'deactivate', 'list-users']) {
    expect(help.out).toContain(`\n  ${command} [options]`)
  }
})

/** What the activity says of a person: nothing of who did it, and the person called NAME. */
async function told({ sql, own }: Office, name: string) {
  const rows = await sql`
    select kind, subject_id is not null as about_somebody, replace(subject_name, ${name}, 'NAME') as subject, details
    from activity where domain_id = ${own.domainId} and subject_name like ${`%${name}%`} order by id`
  return [...rows]
}

test('it leaves the same activity as the portal’s own forms, under its own name', async ({
  office,
  page,
}) => {
  const [inPortal, onCommandLine] = [unique(), unique()]
  const domain = `own.${office.tag}.example`
  await enter(page, office, office.emails['office-manager'])
  await page.goto('/users/new')
  await page.getByRole('textbox', { name: 'Last name' }).fill(inPortal)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`${inPortal}@${domain}`)
  await page.getByRole('combobox', { name: 'Scope' }).selectOption({ label: 'Basic User' })
  await page.getByRole('button', { name: 'Add user' }).click()
  await page.getByRole('link', { name: `Open ${inPortal}` }).click()
  await page.getByRole('combobox', { name: 'Scope' }).selectOption({ label: 'Advanced User' })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()
  await page.getByRole('button', { name: 'Create invitation link' }).click()
  await expect(page.getByText(/\/link\/[\w-]{20,}/)).toBeVisible()
  await page.getByRole('link', { name: 'Deactivate' }).click()
  await page.getByRole('button', { name: 'Deactivate' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'deactivated' })).toBeVisible()

  const who = ['--domain', domain, '--email', `${onCommandLine}@${domain}`]
  for (const words of [
    ['create-user', ...who, '--scope', 'Basic User', '--last-name', onCommandLine],
    ['set-scope', ...who, '--scope', 'Advanced User'],
    ['reset-password', ...who],
    ['deactivate', ...who],
  ]) {
    expect((await admin(...words)).status, words[0]).toBe(0)
  }

  const entries = await told(office, onCommandLine)
  expect(entries.map(({ kind }) => String(kind))).toEqual([
    'user.created',
    'password.link-issued',
    'user.scope-changed',
    'password.link-issued',
    'user.deactivated',
  ])
  expect(entries).toEqual(await told(office, inPortal))
  await page.goto(`/activity?q=${onCommandLine}`)
  const rows = page.getByRole('table', { name: 'Activity' }).getByRole('row')
  await expect(rows.filter({ hasText: onCommandLine })).toHaveCount(5)
  await expect(rows.filter({ hasText: onCommandLine }).filter({ hasText: 'Command line' })).toHaveCount(5)
})
