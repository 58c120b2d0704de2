import { randomUUID } from 'node:crypto'
import { expect, type Browser, type Page } from '@playwright/test'
import { type Cookie, signIn } from './fixtures/knock'
import { test, type Office } from './fixtures/office'
import { ownContact, userWith } from './fixtures/own-contact'
import { makeUser } from './fixtures/world'

const unique = () => `q${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const deactivate = (page: Page) => page.getByRole('button', { name: 'Deactivate' }).click()
const says = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

async function giveCookie(page: Page, office: Office, cookie: Cookie): Promise<void> {
  const at = cookie.indexOf('=')
  const url = office.portal
  await page.context().addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url }])
}

/** Another browser of somebody, on their contacts, with its stream open. */
async function reading(browser: Browser, office: Office, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: office.portal })).newPage()
  await giveCookie(page, office, await signIn(office.portal, email))
  const stream = page.waitForResponse((answer) => answer.url().endsWith('/api/events'))
  await page.goto('/contacts')
  expect((await stream).status()).toBe(200)
  return page
}

/** Somebody with a contact that a Basic User has too, and one that nobody else has. */
async function leaver(office: Office) {
  const name = unique()
  const email = `${name}@${office.tag}.example`
  const id = await makeUser(office.sql, office.own, { email, lastName: name, scope: 'basic-user' })
  const [given, secret] = [`Given ${name}`, `Secret ${name}`]
  const contact = await ownContact(office, office.own, id, given)
  await ownContact(office, office.own, id, secret)
  const member = await userWith(office, office.emails['basic-user'])
  await office.sql`insert into contact_grants (domain_id, id, contact_id, user_id, can_edit, since)
    values (${office.own.domainId}, ${randomUUID()}, ${contact}, ${member ?? ''}, true, 2)`
  return { id, email, name, given, secret }
}

test('who leaves loses all at once, others lose nothing, and coming back in time restores it', async ({
  page,
  browser,
  office,
}) => {
  const { id, email, name, given, secret } = await leaver(office)
  await giveCookie(page, office, office.cookie)
  const theirs = await reading(browser, office, email)
  await expect(row(theirs, secret)).toBeVisible()
  const member = await reading(browser, office, office.emails['basic-user'])
  await expect(row(member, given)).toBeVisible()

  await page.goto(`/users/${id}`)
  await page.getByRole('link', { name: 'Deactivate' }).click()
  await expect(page.getByText('1 contact that others have too')).toBeVisible()
  await expect(page.getByText('1 private contact', { exact: true })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('erased after 30 days')
  await expect(page.getByRole('main')).not.toContainText(secret)
  await expect(page.getByRole('radio', { name: /^You, / })).toBeChecked()
  await deactivate(page)
  await says(page, 'deactivated')
  await page.goto(`/users/${id}/deactivate`)
  await expect(page).toHaveURL(new RegExp(`/users/${id}$`))

  await expect(theirs.getByRole('alert').filter({ hasText: 'You are signed out' })).toBeVisible()
  await theirs.goto('/contacts')
  await expect(theirs).toHaveURL(/\/sign-in/)
  await expect(row(member, given)).toBeVisible()
  await page.goto('/contacts?filter=mine')
  await expect(row(page, given)).toBeVisible()
  await expect(row(page, secret)).toHaveCount(0)

  await page.goto(`/users/${id}`)
  await page.getByRole('button', { name: 'Reactivate' }).click()
  await says(page, 'reactivated')
  await page.goto(`/contacts?q=${name}`)
  await expect(row(page, name)).toHaveCount(0)
  const back = await reading(browser, office, email)
  await expect(row(back, given)).toBeVisible()
  await expect(row(back, secret)).toBeVisible()
  for (const one of [theirs, member, back]) await one.context().close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('contacts go to somebody who is searched for; private ones too where they belong to the company', async ({
    page,
    office,
  }) => {
    const { id, name } = await leaver(office)
    const heir = (await userWith(office, office.emails['advanced-user'])) ?? ''
    await office.sql`update users set search_text = ' heir ' where id = ${heir}`
    await giveCookie(page, office, office.cookie)
    await page.goto('/settings')
    await page.getByLabel('Personal contacts belong to').selectOption('The company')
    await page.getByRole('button', { name: 'Save' }).click()
    await says(page, 'saved')
    await page.goto(`/users/${id}/deactivate`)
    await expect(page.getByRole('main')).toContainText('they go to the same person')
    await page.getByRole('searchbox', { name: 'Search for somebody else' }).fill('heir')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio', { name: /advanced-user/ })).toBeChecked()
    await deactivate(page)
    await says(page, 'deactivated')
    const owned = await office.sql`select last_name from contacts where owner_id = ${heir}
      and last_name like ${`%${name}`} and sealed_at is null order by last_name`
    expect(owned.map(({ last_name }) => String(last_name))).toEqual([`Given ${name}`, `Secret ${name}`])
    await office.sql`update domains set company_owned = false where id = ${office.own.domainId}`
  })
})
