import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures/office'
import { signInAs } from './sign-in'

const SHARED = '/users/shared-contacts'

const unique = () => `Q${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`

async function add(page: Page, company: string, names: readonly string[]) {
  for (const name of names) {
    await page.goto(`${SHARED}/new`)
    await page.getByRole('textbox', { name: 'Last name', exact: true }).fill(name)
    await page.getByRole('textbox', { name: 'Company', exact: true }).fill(company)
    await page.getByRole('textbox', { name: 'Phone', exact: true }).fill('044 668 18 00')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: 'was added' })).toBeVisible()
  }
}

const SHARED_FOR_ALL = '/contacts?filter=shared'

/** Presses Download: the name of the file, and its text. */
async function download(page: Page): Promise<{ name: string; text: string }> {
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  const file = await started
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('an office manager exports a filtered list, and a selection of it', async ({ page, office }) => {
      const company = unique()
      await signInAs(page, office.emails['office-manager'], SHARED)
      await add(page, company, [`${company}-A`, `${company}-B`])

      await page.goto(`${SHARED}?q=${company}`)
      await page.getByRole('link', { name: 'Export', exact: true }).click()
      await expect(page.getByText('2 contacts that match.')).toBeVisible()
      await page.getByLabel('Columns are separated by').selectOption('Semicolons')
      const list = await download(page)
      expect(list.name).toMatch(/^[a-z0-9.-]+-shared-contacts-\d{4}-\d\d-\d\d\.csv$/)
      const [head = '', first = '', second = '', ...rest] = list.text.split('\r\n')
      expect(head).toMatch(/^\ufeffPrefix;First name;/)
      expect(first).toMatch(new RegExp(`${company}-A;.*;${company};.*;\\+41446681800;`))
      expect(second).toContain(`${company}-B`)
      expect(rest).toEqual([''])

      await page.goto(`${SHARED}?q=${company}`)
      await page.getByRole('checkbox', { name: `Select ${company}-B` }).check()
      await page.getByRole('button', { name: 'Export…' }).click()
      await expect(page.getByText('1 contact that you selected.')).toBeVisible()
      await page.getByRole('radio', { name: /^vCard 4\.0/ }).check()
      await expect(page.getByLabel('Columns are separated by')).toBeHidden()
      const cards = await download(page)
      expect(cards.name).toMatch(/\.vcf$/)
      expect(cards.text.match(/^FN:.*$/gm)).toEqual([`FN:${company}-B`])

      await page.goto('/activity?kind=contacts.exported')
      await expect(page.getByText('Exported 1 contact as vCard 4.0').first()).toBeVisible()
      await expect(page.getByText('Exported 2 contacts as Spreadsheet (CSV)').first()).toBeVisible()
    })
  })
}

test('a basic user cannot export Shared Contacts until the domain opens it to everybody', async ({
  browser,
  page,
  office,
}) => {
  const context = await browser.newContext()
  const basic = await context.newPage()
  await signInAs(basic, office.emails['basic-user'], SHARED_FOR_ALL)
  await expect(basic.getByRole('link', { name: 'Export', exact: true })).toHaveCount(0)
  expect((await basic.goto('/contacts/export?filter=shared'))?.status()).toBe(404)

  await signInAs(page, office.emails['office-manager'], '/settings')
  const choice = page.getByLabel('Who exports shared contacts')
  await choice.selectOption('Everybody')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()

  await basic.goto(SHARED_FOR_ALL)
  await basic.getByRole('link', { name: 'Export', exact: true }).click()
  await basic.getByRole('radio', { name: /^Google/ }).check()
  expect((await download(basic)).text).toMatch(/^First Name,/)

  await page.goto('/settings')
  await choice.selectOption('Those who maintain them')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()
  // The page was open already: what is refused is said in words.
  await basic.getByRole('button', { name: 'Download' }).click()
  await expect(basic.getByText('You may not do that.')).toBeVisible()
  await context.close()
})
