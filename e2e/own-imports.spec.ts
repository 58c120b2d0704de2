import { randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { knock, signIn } from './fixtures/knock'
import { test } from './fixtures/office'
import { signInAs } from './sign-in'

const unique = () => `Q${randomBytes(5).toString('hex')}`
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true })

test('a basic user imports into their own book, which nobody else sees, and takes it back', async ({
  page,
  office,
}) => {
  const name = unique()
  await signInAs(page, office.emails['basic-user'], '/contacts')
  await link(page, 'Import').click()
  await expect(page.getByRole('main')).toContainText('into your own contacts')
  await page.getByText('Paste rows from a spreadsheet').click()
  await page.getByRole('textbox', { name: 'Rows' }).fill(`First Name\tLast Name\nZoë\t${name}\n`)
  await button(page, 'Use these rows').click()
  await button(page, 'Rehearse').click()
  await expect(page).toHaveURL(/\/rehearsal$/, { timeout: 20_000 })
  await button(page, 'Import 1 contact').click()
  await expect(page).toHaveURL(/\/report$/, { timeout: 20_000 })
  const report = new URL(page.url()).pathname
  const { portal, emails } = office
  const manager = await signIn(portal, emails['office-manager'])
  const simple = await signIn(portal, emails['simple-user'])
  for (const cookie of [manager, simple]) {
    const list = await (await knock(`${portal}/contacts?filter=all&q=${name}`, cookie)).text()
    expect(list).not.toMatch(/\/contacts\/[0-9a-f-]{36}/)
    for (const step of ['', '/rehearsal', '/report', '/undo']) {
      expect((await knock(portal + report.replace('/report', step), cookie)).status).toBe(404)
    }
    expect(await (await knock(`${portal}/imports`, cookie)).text()).not.toContain(report.split('/')[2])
  }
  await page.goto(`/contacts?filter=mine&q=${name}`)
  await expect(page.getByRole('row', { name })).toContainText('Private: only you')
  await page.goto(report)
  await link(page, 'Undo import').click()
  await button(page, 'Undo import').click()
  await expect(page.getByText('This import was undone.')).toBeVisible({ timeout: 20_000 })
  await page.goto(`/contacts?filter=mine&q=${name}`)
  await expect(page.getByRole('row', { name })).toHaveCount(0)
})

test('a basic user brings no file into Shared Contacts', async ({ page, office }) => {
  const { portal, emails } = office
  await signInAs(page, emails['basic-user'], '/imports/new')
  await expect(page.getByRole('main')).toContainText('into your own contacts')
  const renderedFor = await page.locator('input[name=renderedFor]').first().inputValue()
  expect((await page.goto('/imports/new?target=shared'))?.status()).toBe(404)
  const cookie = await signIn(portal, emails['basic-user'])
  const file = { fileName: 'a.csv', fileSize: 3, fileHash: '', renderedFor }
  const headers = { 'content-type': 'application/json', origin: portal }
  for (const [target, status] of [
    [{}, 403],
    [{ target: 'shared' }, 403],
    [{ target: 'personal' }, 200],
  ] as const) {
    const body = JSON.stringify({ ...file, ...target })
    const answer = await knock(`${portal}/imports/upload`, cookie, { method: 'POST', headers, body })
    expect(answer.status, JSON.stringify(target)).toBe(status)
  }
})

/** Brings rows that are pasted to their rehearsal. */
async function rehearsePasted(page: Page, rows: string) {
  await page.goto('/imports/new?target=personal')
  await page.getByText('Paste rows from a spreadsheet').click()
  await page.getByRole('textbox', { name: 'Rows' }).fill(rows)
  await button(page, 'Use these rows').click()
  await button(page, 'Rehearse').click()
  await expect(page).toHaveURL(/\/rehearsal$/, { timeout: 20_000 })
}

test('what is not in the file is moved to Deleted only when one says so, Undo takes it back, and the file can be deleted', async ({
  page,
  office,
}) => {
  const [gone, come] = [unique(), unique()]
  const own = (name: string) => page.getByRole('row', { name })
  await signInAs(page, office.emails['simple-user'], '/imports')
  await rehearsePasted(page, `Last Name\n${gone}\n`)
  await button(page, 'Import 1 contact').click()
  await expect(page).toHaveURL(/\/report$/, { timeout: 20_000 })

  await rehearsePasted(page, `Last Name\tPhone\n${come}A\t4.47700E+11\n${come}B\t4.47701E+11\n`)
  const also = page.getByRole('checkbox', {
    name: /^Also move to Deleted \d+ contacts? that (is|are) not in this file$/,
  })
  await expect(also).not.toBeChecked()
  await page.getByRole('link', { name: /Need attention/ }).click()
  const all = page.locator('details').filter({ hasText: 'Decide for all 2' })
  for (const [choice, then] of [
    [/^Skip/, 'There is nothing to import.'],
    [/^Add(?! numbers)/, '2 new'],
  ] as const) {
    await all.locator('summary').click()
    await all.getByRole('button', { name: choice }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Decided for 2 records.' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(then)
  }
  await also.check()
  await button(page, 'Import 2 contacts').click()
  await expect(page).toHaveURL(/\/report$/, { timeout: 20_000 })
  const report = new URL(page.url()).pathname
  await page.goto(`/contacts?filter=mine&q=${gone}`)
  await expect(own(gone)).toHaveCount(0)
  await page.goto(`/contacts?filter=mine&q=${come}`)
  await expect(own(come)).toHaveCount(2)

  await page
    .getByRole('link', { name: `${come}A`, exact: true })
    .first()
    .click()
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Edited since')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'was saved' })).toBeVisible()
  await page.goto(report)
  await link(page, 'Undo import').click()
  await page.getByRole('checkbox', { name: /^Take these back too/ }).check()
  await button(page, 'Undo import').click()
  await expect(page.getByText('This import was undone.')).toBeVisible({ timeout: 20_000 })
  await page.goto(`/contacts?filter=mine&q=${come}`)
  await expect(own(come)).toHaveCount(0)
  await page.goto(`/contacts?filter=mine&q=${gone}`)
  await expect(own(gone)).toHaveCount(1)

  await page.goto('/imports')
  const row = page
    .getByRole('row')
    .filter({ has: page.locator(`a[href="${report.replace('/report', '')}"]`) })
  await row.getByLabel('Actions for pasted.tsv').click()
  await row.getByRole('link', { name: 'Delete the file' }).click()
  await expect(page.getByRole('main')).toContainText('Its import was undone. The report stays.')
  await button(page, 'Delete the file').click()
  await expect(page.getByRole('status').filter({ hasText: 'The file was deleted.' })).toBeVisible()
  await expect(row.getByLabel('Actions for pasted.tsv')).toHaveCount(0)
})
