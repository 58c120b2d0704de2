import { expect, type Page } from '@playwright/test'
import { test } from './fixtures/office'
import { signInAs } from './sign-in'

const SHARED = '/users/shared-contacts'
const DUPLICATES = `${SHARED}/duplicates`

const unique = () => `Q${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`
const number = () => {
  const digits = Math.random().toString().slice(2, 8)
  return `044 6${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4)}`
}
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const toast = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const group = (page: Page, name: string) => page.getByRole('region', { name: `Duplicates of ${name}` })

async function add(page: Page, fields: Record<string, string>) {
  await page.goto(`${SHARED}/new`)
  for (const [name, value] of Object.entries(fields)) await field(page, name).fill(value)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(toast(page, 'was added')).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('an office manager merges two contacts field by field, and takes it back', async ({
      page,
      office,
    }) => {
      const [name, email] = [unique(), `${unique()}@example.com`]
      const phones = [number(), number()] as const
      await signInAs(page, office.emails['office-manager'], SHARED)
      await add(page, {
        'First name': 'Ana',
        'Last name': name,
        Title: 'Head',
        Phone: phones[0],
        'E-mail': email,
      })
      await add(page, { 'Last name': name, Title: 'Chief', Phone: phones[1], 'E-mail': email })
      await page.goto(SHARED)
      await page.getByRole('link', { name: 'Duplicates' }).click()
      const card = group(page, `Ana ${name}`)
      await expect(card).toContainText(`Same e-mail: ${email.toLowerCase()}`)
      await card.getByRole('radiogroup', { name: 'Title' }).getByRole('radio', { name: /Chief/ }).check()
      await card.getByRole('button', { name: 'Merge', exact: true }).click()
      await expect(toast(page, '2 contacts merged.')).toBeVisible()
      await expect(card).toHaveCount(0)

      const tab = await page.context().newPage()
      await tab.goto(`${SHARED}?q=${name}`)
      await tab.getByRole('link', { name: `Ana ${name}`, exact: true }).click()
      const merged = tab.getByRole('main')
      await expect(merged).toContainText('Chief')
      for (const text of phones) await expect(merged).toContainText(text)
      await expect(merged).not.toContainText('Head')
      await tab.close()

      await page.getByRole('button', { name: 'Undo' }).click()
      await expect(toast(page, 'Undone for 2 contacts.')).toBeVisible()
      await expect(card).toBeVisible()
      await expect(card).toContainText('Head')
      await expect(card).toContainText('Chief')
    })

    test('an office manager says that two contacts are no duplicates, and takes it back', async ({
      page,
      office,
    }) => {
      const [name, email] = [unique(), `${unique()}@example.com`]
      await signInAs(page, office.emails['office-manager'], SHARED)
      await add(page, { 'First name': 'Ana', 'Last name': name, 'E-mail': email })
      await add(page, { 'First name': 'Bea', 'Last name': name, 'E-mail': email })
      await page.goto(DUPLICATES)
      const card = page.getByRole('region', { name: new RegExp(`^Duplicates of (Ana|Bea) ${name}$`) })
      await card.getByRole('button', { name: 'Not duplicates' }).click()
      await expect(toast(page, 'set aside')).toBeVisible()
      await expect(card).toHaveCount(0)
      await page.getByRole('link', { name: /^Set aside/ }).click()
      await card.getByRole('button', { name: 'Show among duplicates again' }).click()
      await expect(toast(page, 'among the duplicates again')).toBeVisible()
      await expect(card).toHaveCount(0)
      await page.goto(DUPLICATES)
      await expect(card).toBeVisible()
    })

    test('an office manager merges all exact ones together, and takes it back', async ({ page, office }) => {
      const [name, company] = [unique(), unique()]
      await signInAs(page, office.emails['office-manager'], SHARED)
      await add(page, { 'Last name': name, Company: company, Title: 'Head' })
      await add(page, { 'Last name': name, Company: company, Phone: '+41 44 668 18 11' })
      await page.goto(DUPLICATES)
      await expect(group(page, name)).toContainText('Exact')
      await page.getByRole('link', { name: /^Merge all exact ones/ }).click()
      const asking = javaScriptEnabled ? page.getByRole('alertdialog') : page.getByRole('main')
      await expect(asking).toContainText(/Merge \d+ exact group/)
      await asking.getByRole('button', { name: 'Merge', exact: true }).click()
      await expect(toast(page, /\d+ contacts merged\./)).toBeVisible()
      await expect(page.getByRole('link', { name: /^Merge all exact ones/ })).toHaveCount(0)
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect(group(page, name)).toContainText('Exact')
    })
  })
}

test('of three, the checked ones are merged into the one that is kept', async ({ page, office }) => {
  const email = `${unique()}@example.com`
  const [one, two, three] = [unique(), unique(), unique()]
  await signInAs(page, office.emails['office-manager'], SHARED)
  for (const name of [one, two, three]) await add(page, { 'Last name': name, 'E-mail': email })
  await page.goto(`${DUPLICATES}?why=email`)
  const card = group(page, one)
  await card.getByRole('button', { name: 'Merge checked' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Check the contacts first.' })).toBeVisible()
  await card.getByRole('radio', { name: `Keep 2. ${two}` }).check()
  await card.getByRole('checkbox', { name: `Merge 1. ${one}` }).check()
  await card.getByRole('radiogroup', { name: 'Name' }).getByRole('radio', { name: one }).check()
  await card.getByRole('button', { name: 'Merge checked' }).click()
  await expect(toast(page, '2 contacts merged.')).toBeVisible()
  await expect(group(page, one)).toContainText(three)
})

test('what somebody wrote to meanwhile is not merged', async ({ page, office }) => {
  const [name, email] = [unique(), `${unique()}@example.com`]
  await signInAs(page, office.emails['office-manager'], SHARED)
  for (const title of ['Head', 'Chief']) await add(page, { 'Last name': name, Title: title, 'E-mail': email })
  await page.goto(`${DUPLICATES}?why=email`)
  await office.sql`update contacts set version = version + 1 where last_name = ${name} and title = 'Head'`
  await group(page, name).getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'Somebody else changed this meanwhile' }),
  ).toBeVisible()
})

test('a basic user merges their own duplicates, and has no page of those among Shared Contacts', async ({
  page,
  office,
}) => {
  const name = unique()
  await signInAs(page, office.emails['basic-user'], '/contacts')
  for (const title of ['Head', 'Chief']) {
    await page.goto('/contacts/new')
    await page.getByRole('textbox', { name: 'Last name', exact: true }).fill(name)
    await page.getByRole('textbox', { name: 'Company', exact: true }).fill('Northwind')
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: 'was added' })).toBeVisible()
  }
  await page.goto('/contacts')
  await page.getByRole('main').getByLabel('More', { exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'Duplicates' }).click()
  await expect(group(page, name)).toContainText('Private: only you')
  await group(page, name).getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '2 contacts merged.' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Undone for 2 contacts.' })).toBeVisible()
  await group(page, name).getByRole('button', { name: 'Not duplicates' }).click()
  await expect(group(page, name)).toHaveCount(0)
  await page.goto(DUPLICATES)
  await expect(page).toHaveURL(/\/contacts\?filter=shared/)
})
