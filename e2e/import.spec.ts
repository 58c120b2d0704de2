import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './fixtures/page'
import { signInAs } from './sign-in'

const SHARED = '/users/shared-contacts'
const OFFICE = 'office@acme.example'

const unique = () => `I${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`
const sevenDigits = () => String(Math.random()).slice(2, 9).padEnd(7, '7')
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' })
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true })
const record = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Records of the file' }).getByRole('listitem').filter({ hasText: name })
const file = (text: string, name = 'contacts.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

/** Outlook's columns, as far as these contacts need them; the number has lost its 0 to a spreadsheet. */
const outlook = (name: string, lost: string, known: string) =>
  `First Name,Last Name,Company,Business Phone,Mobile Phone,E-mail Address,Birthday,Notes
Ana,${name},Iberia Foods,44${lost},,ana.${name}@iberia.example,1990-13-45,
Bo,Lund${name},Nordlys,${known},,bo.${name}@nordlys.example,,
,,,,,,,nobody knows whose line this is
`

const google = (name: string) =>
  `First Name,Middle Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
Zoë,,${name},Zürcher & Söhne,Work,zoe.${name}@zuercher.example,Mobile,079 ${sevenDigits()}
`

async function addContact(page: Page, name: string, phone: string): Promise<void> {
  await page.goto(`${SHARED}/new`)
  await page.getByRole('textbox', { name: 'Last name', exact: true }).fill(name)
  await page.getByRole('textbox', { name: 'Phone', exact: true }).fill(phone)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'was added' })).toBeVisible()
}

/** Brings a file to the columns, with the browser's script or through the form. */
async function bring(page: Page, given: ReturnType<typeof file>, javaScriptEnabled = true): Promise<void> {
  await page.goto('/imports/new')
  // The upload begins with the choice as soon as the page's scripts run.
  await expect(async () => {
    if (page.url().endsWith('/imports/new')) await page.getByLabel('Drop a file here').setInputFiles(given)
    if (!javaScriptEnabled) await button(page, 'Upload').click()
    await expect(page).toHaveURL(/\/columns$/, { timeout: 5_000 })
  }).toPass()
}

async function rehearse(page: Page): Promise<void> {
  await button(page, 'Rehearse').click()
  await expect(page).toHaveURL(/\/rehearsal$/, { timeout: 20_000 })
}

/** Opens the menu of a record and decides. */
async function decide(page: Page, name: string, choice: RegExp): Promise<void> {
  const one = record(page, name)
  const chosen = one.getByRole('button', { name: choice })
  // A menu that is opened while the page still arrives closes with its arrival.
  await expect(async () => {
    if (!(await chosen.isVisible())) await one.locator('summary').filter({ hasText: name }).click()
    await chosen.click({ timeout: 1_000 })
  }).toPass()
  await expect(one.locator('summary').filter({ hasText: choice })).toBeVisible()
}

async function found(page: Page, name: string): Promise<Locator> {
  await page.goto(`${SHARED}?q=${encodeURIComponent(name)}`)
  return page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: /^Select (?!all)/ }) })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('an office manager imports a file of Outlook, sees what becomes of each record, and undoes it', async ({
      page,
    }) => {
      const name = unique()
      const [lost, known] = [sevenDigits(), `044 ${sevenDigits()}`]
      await signInAs(page, OFFICE, SHARED)
      await addContact(page, `Known${name}`, known)
      await page.goto(SHARED)
      await link(page, 'Import').click()
      await expect(page.getByRole('heading', { level: 1, name: 'Import contacts' })).toBeVisible()
      await bring(page, file(outlook(name, lost, known)), javaScriptEnabled)
      await expect(page.getByRole('combobox', { name: 'Business Phone: taken for' })).toHaveValue('keep')
      await rehearse(page)

      await expect(record(page, `Ana ${name}`)).toContainText('had taken the leading 0 away: 044')
      await expect(record(page, `Bo Lund${name}`)).toContainText(`Perhaps Known${name}: same number`)
      await expect(record(page, 'There is nothing to call it by')).toContainText('Can’t import')
      const rehearsal = page.url()
      await expect(await found(page, `Ana ${name}`)).toHaveCount(0)
      await page.goto(rehearsal)

      await page.getByRole('link', { name: /Possible duplicates/ }).click()
      await decide(page, `Bo Lund${name}`, /^Add(?! numbers)/)
      await button(page, /^Import 2 contacts/).click()
      await expect(page).toHaveURL(/\/report$/, { timeout: 20_000 })
      await expect(page.getByText('2 contacts were added or updated')).toBeVisible()

      const saved = page.waitForEvent('download')
      await link(page, 'Download refused rows').click()
      const refused = readFileSync(await (await saved).path(), 'utf8')
      expect(refused).toContain('nobody knows whose line this is')
      expect(refused).toContain('Reason (Commonbook)')
      expect(refused).toContain('There is nothing to call it by')

      const told = page.waitForEvent('download')
      await expect(page.getByRole('heading', { name: '1 cell was left out' })).toBeVisible()
      await link(page, 'Cells that were left out (CSV)').click()
      const leftOut = readFileSync(await (await told).path(), 'utf8')
      expect(leftOut).toContain(`2,Ana ${name},Birthday,1990-13-45,This is no date. It is left out.`)

      const report = page.url()
      await expect(await found(page, name)).toHaveCount(3)
      await page.goto(report)
      await link(page, 'Undo import').click()
      await button(page, 'Undo import').click()
      await expect(page.getByText('This import was undone.')).toBeVisible({ timeout: 20_000 })
      await expect(await found(page, name)).toHaveCount(1)
    })
  })
}

test('a contact that somebody edited since is named before an import is undone, and kept', async ({
  page,
}) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, file(google(name)))
  await rehearse(page)
  await button(page, 'Import 1 contact').click()
  await expect(page).toHaveURL(/\/report$/, { timeout: 20_000 })
  const report = page.url()
  await (
    await found(page, name)
  )
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Edited since')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'was saved' })).toBeVisible()
  await page.goto(report)
  await link(page, 'Undo import').click()
  await expect(page.getByRole('main')).toContainText('1 contact was edited since and is kept')
  await expect(link(page, `Zoë ${name}`)).toBeVisible()
  await button(page, 'Undo import').click()
  await expect(page.getByText('This import was undone.')).toBeVisible({ timeout: 20_000 })
  await expect(await found(page, name)).toHaveCount(1)

  await page.goto(report)
  await expect(page.getByRole('main')).toContainText('1 contact of it was edited since and kept')
  await link(page, 'Take these back too').click()
  await expect(page.getByRole('main')).toContainText('It was undone but for what somebody had edited since.')
  await button(page, 'Take these back too').click()
  await expect(page.getByText('This import was undone.')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('main')).not.toContainText('edited since and kept')
  await expect(await found(page, name)).toHaveCount(0)
})

test('a wrong guess is corrected, and the choice is saved and found again for the same headers', async ({
  page,
}) => {
  const name = unique()
  const table = `Who,Reach ${name},Firm\n${name} Person,079 ${sevenDigits()},Nordlys\n`
  await signInAs(page, OFFICE, '/imports')
  await bring(page, file(table))
  const reach = page.getByRole('combobox', { name: `Reach ${name}: taken for` })
  await page.getByRole('combobox', { name: 'Who: taken for' }).selectOption('Last name')
  await reach.selectOption('Phone (Pager)')
  await page.getByLabel('Save this choice as').fill(name)
  await rehearse(page)
  await expect(record(page, `${name} Person`)).toContainText('079')
  await page.getByRole('link', { name: `Correct cells of ${name} Person` }).click()
  const company = record(page, `${name} Person`).getByRole('textbox', { name: 'Company' })
  await record(page, `${name} Person`).getByRole('textbox', { name: 'Title' }).fill('Buyer')
  await company.fill('Corrected AG')
  await company.press('Enter')
  // One form sends all that was typed.
  await expect(record(page, 'Corrected AG')).toContainText(`${name} Person`)
  await expect(record(page, 'Corrected AG')).toContainText('Buyer')
  await company.press('Escape')
  await expect(page).not.toHaveURL(/correct=/)
  await expect(company).toBeHidden()
  await bring(page, file(table, 'again.csv'))
  await expect(page.getByText(`what was saved as “${name}”`)).toBeVisible()
  await expect(reach.locator('option:checked')).toHaveText('Phone (Pager)')
})

/** Opens the cells of a record and waits until its form has the focus. */
async function correct(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: `Correct cells of ${name}` }).press('Enter')
  await expect(record(page, name).getByRole('textbox', { name: 'First name' })).toBeFocused()
}

test('a record is given a number and an address with the keyboard, and its contact has them', async ({
  page,
}) => {
  const name = unique()
  const [three, ...pairs] = sevenDigits().match(/^...|../g) ?? []
  const number = ['079', three, ...pairs].join(' ')
  await signInAs(page, OFFICE, '/imports')
  await bring(page, file(google(name)))
  await rehearse(page)
  await page.setViewportSize({ width: 390, height: 844 })
  const [one, who] = [record(page, name), `Zoë ${name}`]
  const address = one.getByRole('group', { name: 'Address', exact: true })
  await page.waitForLoadState('networkidle')
  await correct(page, who)
  await tabTo(page, one.getByRole('textbox', { name: 'Phone 2', exact: true }))
  await page.keyboard.type(number)
  await tabTo(page, one.locator('summary').filter({ hasText: 'More fields' }))
  await page.keyboard.press('Enter')
  await tabTo(page, address.getByRole('textbox', { name: 'Street' }))
  await page.keyboard.type('Bahnhofstrasse 1')
  await page.keyboard.press('Enter')
  await page.keyboard.type('3rd floor')
  await tabTo(page, address.getByRole('textbox', { name: 'City' }))
  await page.keyboard.type('Bern')
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(overflow).toBe(0)
  await page.keyboard.press('Enter')
  await expect(one).toContainText(number)
  await expect(one.getByRole('group', { name: 'Address 2' })).toBeVisible()
  await expect(address.getByRole('textbox', { name: 'City' })).toBeFocused()

  // Whoever closes it is where they came from.
  const pencil = page.getByRole('link', { name: `Correct cells of ${who}` })
  await page.keyboard.press('Escape')
  await expect(pencil).toBeFocused()
  await correct(page, who)
  await tabTo(page, one.getByRole('link', { name: 'Close' }))
  await page.keyboard.press('Enter')
  await expect(pencil).toBeFocused()

  await button(page, 'Import 1 contact').click()
  await expect(page).toHaveURL(/\/report$/, { timeout: 20_000 })
  await (await found(page, name)).getByRole('link', { name: who }).first().click()
  await expect(page.getByRole('main')).toContainText(number)
  await expect(page.getByRole('main')).toContainText('3rd floor')
  await expect(page.getByRole('main')).toContainText('Bern')
})

const two = (name: string) => file(`First Name,Last Name\nRay,${name}\nSue,${name}\n`)

test('what is corrected in one tab is not overwritten by another that shows something else', async ({
  page,
}) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, two(name))
  await rehearse(page)
  const company = (of: Page) => record(of, `Ray ${name}`).getByRole('textbox', { name: 'Company' })
  const other = await page.context().newPage()
  await other.goto(page.url())
  for (const [tab, typed] of [
    [page, 'Nordlys'],
    [other, 'Iberia'],
  ] as const) {
    await tab.waitForLoadState('networkidle')
    await correct(tab, `Ray ${name}`)
    await company(tab).fill(typed)
  }
  await company(other).press('Enter')
  await expect(record(other, 'Iberia')).toBeVisible()
  await company(page).press('Enter')
  await expect(record(page, name).getByRole('alert')).toContainText('in another tab or by somebody else')
  await expect(company(page)).toHaveValue('Nordlys')
  await company(page).press('Enter')
  await expect(record(page, 'Nordlys')).toBeHidden()
  await page.reload()
  await expect(company(page)).toHaveValue('Iberia')
})

test('what is decided in one tab is shown by another before it imports', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, two(name))
  await rehearse(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await decide(other, `Ray ${name}`, /^Skip/)
  await button(page, 'Import 2 contacts').click()
  await expect(page.getByText('changed meanwhile, in another tab or by somebody else')).toBeVisible()
  await expect(record(page, `Ray ${name}`).locator('summary').filter({ hasText: 'Skip' })).toBeVisible()
  await button(page, 'Import 1 contact').click()
  await expect(page).toHaveURL(/\/report$/, { timeout: 20_000 })
  await expect(await found(page, name)).toHaveCount(1)
})

test('Import waits for a decision that is on its way, and keeps the keyboard', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, two(name))
  await rehearse(page)
  await page.waitForLoadState('networkidle')
  let answer = () => {}
  const isAnswered = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/rehearsal', async (route) => {
    if (route.request().method() === 'POST') await isAnswered
    await route.continue()
  })
  const ray = record(page, `Ray ${name}`)
  await ray.locator('summary').filter({ hasText: name }).click()
  await ray.getByRole('button', { name: /^Skip/ }).click()
  const importAll = button(page, 'Import 2 contacts')
  await expect(importAll).toBeDisabled()
  await importAll.press('Enter')
  await expect(importAll).toBeFocused()
  answer()
  await expect(button(page, 'Import 1 contact')).toBeEnabled()
  await expect(button(page, 'Import 1 contact')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/report$/, { timeout: 20_000 })
  await expect(await found(page, name)).toHaveCount(1)
})

/** Keeps what is sent from a rehearsal on its way until the given function is called. */
async function holdAnswers(page: Page): Promise<() => void> {
  let answer = () => {}
  const isAnswered = new Promise<void>((resolve) => (answer = resolve))
  await page.route(/\/rehearsal(\?|$)/, async (route) => {
    if (route.request().method() === 'POST') await isAnswered
    await route.continue()
  })
  return () => answer()
}

/** Opens what decides for all records of those that would be added. */
async function openDecideAll(page: Page, name: string | RegExp): Promise<void> {
  const choice = page.getByRole('main').getByRole('button', { name: /^(Add|Añadir)/ })
  await expect(async () => {
    if (!(await choice.isVisible())) await page.locator('summary').filter({ hasText: name }).click()
    await expect(choice).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

test('a decision for all does not reach what another tab decided meanwhile', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, two(name))
  await rehearse(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await page.goto(`${page.url()}?verdict=add`)
  await decide(other, `Ray ${name}`, /^Skip/)
  await openDecideAll(page, 'Decide for all 2')
  await button(page, /^Add/).click()
  await expect(page.getByRole('alert').filter({ hasText: 'meanwhile' })).toBeVisible()
  await expect(record(page, `Ray ${name}`).locator('summary').filter({ hasText: 'Skip' })).toBeVisible()
  await openDecideAll(page, 'Decide for all 2')
  await button(page, /^Add/).click()
  await expect(page.getByRole('status').filter({ hasText: 'Decided for 2 records' })).toBeVisible()
})

test('a decision for all waits for one that is on its way', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, two(name))
  await rehearse(page)
  await page.goto(`${page.url()}?verdict=add`)
  await page.waitForLoadState('networkidle')
  const answer = await holdAnswers(page)
  const ray = record(page, `Ray ${name}`)
  await ray.locator('summary').filter({ hasText: name }).click()
  await ray.getByRole('button', { name: /^Skip/ }).click()
  await page.locator('summary').filter({ hasText: 'Decide for all 2' }).click()
  const all = page.locator('details').filter({ hasText: 'Decide for all 2' })
  await expect(all.getByRole('button', { name: /^Add/ })).toBeDisabled()
  answer()
  await all.getByRole('button', { name: /^Add/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Decided for 2 records' })).toBeVisible()
})

test('what is typed into a record and not corrected is not dropped without a word', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, two(name))
  await rehearse(page)
  await page.waitForLoadState('networkidle')
  const ray = record(page, `Ray ${name}`)
  const company = ray.getByRole('textbox', { name: 'Company' })
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' })
  await correct(page, `Ray ${name}`)
  await company.fill('Nordlys')

  // Deciding about another record leaves the page as it is.
  await decide(page, `Sue ${name}`, /^Skip/)
  await expect(company).toHaveValue('Nordlys')

  await button(page, 'Import 1 contact').click()
  await expect(ray.getByRole('alert')).toContainText('What you typed here is not saved yet')
  await expect(ray.getByRole('button', { name: 'Correct', exact: true })).toBeFocused()
  await expect(page).toHaveURL(/\/rehearsal/)

  await company.press('Escape')
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(company).toBeFocused()
  await ray.getByRole('link', { name: 'Close' }).click()
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await page.getByRole('link', { name: `Correct cells of Sue ${name}` }).click()
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(company).toHaveValue('Nordlys')

  await company.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Corrected.' })).toBeVisible()
  await expect(ray).toContainText('Nordlys')
  // What is corrected is saved: nothing asks, and all of it is imported.
  await company.press('Escape')
  await expect(company).toBeHidden()
  await correct(page, `Ray ${name}`)
  await company.fill('Dropped')
  await company.press('Escape')
  await question.getByRole('button', { name: 'Leave' }).click()
  await expect(company).toBeHidden()
  await expect(page.getByRole('link', { name: `Correct cells of Ray ${name}` })).toBeFocused()
  await button(page, 'Import 1 contact').click()
  await expect(page).toHaveURL(/\/report$/, { timeout: 20_000 })
})

test('what is typed into a flagged cell and not saved is not dropped without a word', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, file(`First Name,Last Name,Phone\nRay,${name},4.47700E+11\nSue,${name},\n`))
  await rehearse(page)
  await page.waitForLoadState('networkidle')
  const ray = record(page, `Ray ${name}`)
  const number = ray.getByRole('textbox', { name: 'Number' })
  const damaged = await number.inputValue()
  await number.fill('020 7946 0123')
  await button(page, 'Import 2 contacts').click()
  await expect(ray.getByRole('alert')).toContainText('What you typed here is not saved yet')
  await page.getByRole('link', { name: /^New/ }).click()
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(number).toHaveValue('020 7946 0123')
  await page.getByRole('link', { name: /^Need attention/ }).click()
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(page).toHaveURL(/verdict=attention/)
  await expect(number).toHaveValue(damaged)
  await button(page, 'Import 2 contacts').click()
  await expect(page).toHaveURL(/\/report$/, { timeout: 20_000 })
})

test('nothing can be typed into a record while its correction is on its way', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, two(name))
  await rehearse(page)
  await page.waitForLoadState('networkidle')
  const ray = record(page, `Ray ${name}`)
  const company = ray.getByRole('textbox', { name: 'Company' })
  await correct(page, `Ray ${name}`)
  const answer = await holdAnswers(page)
  await company.fill('Nordlys')
  await company.press('Enter')
  await expect(company).toHaveAttribute('readonly')
  await page.keyboard.type(' and more')
  await expect(company).toHaveValue('Nordlys')
  answer()
  await expect(company).not.toHaveAttribute('readonly')
  await expect(company).toBeFocused()
  await expect(company).toHaveValue('Nordlys')
})

test('a finding about what was typed names its field', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, two(name))
  await rehearse(page)
  await page.waitForLoadState('networkidle')
  await correct(page, `Ray ${name}`)
  const company = record(page, `Ray ${name}`).getByRole('textbox', { name: 'Company' })
  await company.fill('D'.repeat(400))
  await company.press('Enter')
  await expect(record(page, `Ray ${name}`)).toContainText(/Company: D+ This is longer than 200 characters/)
})

test('the chosen verdict and the menu that decides for all lie within a phone, in Spanish', async ({
  page,
  browser,
  baseURL,
}) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, two(name))
  await rehearse(page)
  const phone = await browser.newPage({
    baseURL,
    locale: 'es-ES',
    viewport: { width: 390, height: 844 },
    storageState: await page.context().storageState(),
  })
  await phone.goto(`${page.url()}?verdict=refused`)
  await expect(phone.getByRole('link', { name: /^No se pueden importar/ })).toBeInViewport({ ratio: 1 })
  await phone.goto(`${page.url()}?verdict=add`)
  for (const width of [390, 1280]) {
    await phone.setViewportSize({ width, height: 844 })
    await openDecideAll(phone, 'Decidir para los 2')
    const panel = phone.locator('details[open] > .menu-panel')
    const main = await phone.getByRole('main').boundingBox()
    const box = await panel.boundingBox()
    expect(box?.x, `left at ${width}`).toBeGreaterThanOrEqual(main?.x ?? Infinity)
    expect((box?.x ?? 0) + (box?.width ?? Infinity), `right at ${width}`).toBeLessThanOrEqual(width)
  }
  await phone.context().close()
})

test('whoever goes back to the columns of a rehearsal is told what another one does not keep', async ({
  page,
}) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, two(name))
  await expect(button(page, 'Rehearse')).toBeVisible()
  await expect(page.getByText('what was corrected and decided')).toBeHidden()
  await rehearse(page)
  await link(page, 'Done: Columns').click()
  await expect(button(page, 'Rehearse')).toHaveAccessibleDescription(/what was corrected and decided/)
})

test('a damaged number is put right in place, and the record is judged again', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  const rows = ['Ray', 'Sue'].map((first) => `${first},${name},4.47700E+11\n`)
  await bring(page, file(`First Name,Last Name,Business Phone\n${rows.join('')}`))
  await rehearse(page)
  const ray = record(page, `Ray ${name}`)
  const number = (of: typeof ray) => of.getByRole('textbox', { name: 'Number' })
  await expect(ray).toContainText('A spreadsheet cut digits off this number')
  // Among those that need attention, the keyboard goes on at the next one.
  await page.getByRole('link', { name: /Need attention/ }).click()
  await expect(page).toHaveURL(/verdict=attention/)
  await number(ray).fill(`044 ${sevenDigits()}`)
  await number(ray).press('Enter')
  await expect(ray).toBeHidden()
  await expect(number(record(page, `Sue ${name}`))).toBeFocused()
  await page.getByRole('link', { name: /^All/ }).click()
  await expect(ray).not.toContainText('A spreadsheet cut digits off this number')
  await expect(ray).toContainText('New')
  await ray.getByText('Add', { exact: true }).first().click()
  await ray.getByRole('button', { name: /^Skip/ }).press('Enter')
  await expect(ray.locator('summary').filter({ hasText: 'Skip' })).toBeFocused()
})

test('deleting the file of an import that is only rehearsed is asked about', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports')
  await bring(page, { ...two(name), name: `${name}.csv` })
  await rehearse(page)
  const row = page.getByRole('row', { name })
  const ask = async () => {
    await page.goto('/imports')
    await row.getByLabel(`Actions for ${name}.csv`).click()
    await row.getByRole('link', { name: 'Delete the file' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Delete the file ${name}.csv?`)
    await expect(page.getByRole('main')).toContainText('is not imported yet')
  }
  await ask()
  await link(page, 'Keep the file').click()
  await expect(row).toContainText('To be decided')
  await ask()
  await button(page, 'Delete the file').click()
  await expect(page.getByRole('status').filter({ hasText: 'its import given up' })).toBeVisible()
  await expect(row).toContainText('Deleted')
  await expect(row).not.toContainText('Failed')
})

test('rows are pasted from a spreadsheet', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, '/imports/new')
  await page.getByText('Paste rows from a spreadsheet').click()
  await page.getByRole('textbox', { name: 'Rows' }).fill(`First Name\tLast Name\nZoë\t${name}\n`)
  await button(page, 'Use these rows').click()
  await expect(page).toHaveURL(/\/columns$/)
  await expect(page.getByRole('heading', { level: 1, name: 'pasted.tsv' })).toBeVisible()
})

test('a workbook is refused with what to do instead', async ({ page }) => {
  await signInAs(page, OFFICE, '/imports/new')
  const workbook = Buffer.concat([
    Buffer.from('PK\u0003\u0004'),
    Buffer.from('[Content_Types].xml xl/workbook.xml'),
  ])
  await page.waitForLoadState('networkidle')
  await page
    .getByLabel('Drop a file here')
    .setInputFiles({ name: 'team.xlsx', mimeType: '', buffer: workbook })
  await expect(page.getByText('save it as “CSV UTF-8”')).toBeVisible()
})

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

test('a file of Google is imported with the keyboard alone', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, SHARED)
  await tabTo(page, link(page, 'Import'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/imports\/new\?target=shared$/)
  await page.waitForLoadState('networkidle')
  // The page may be read anew in between, and the focus with it.
  await expect(async () => {
    await tabTo(page, page.getByLabel('Drop a file here'))
    const chooser = page.waitForEvent('filechooser', { timeout: 2_000 })
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(file(google(name)))
  }).toPass()
  await expect(page).toHaveURL(/\/columns$/)
  await tabTo(page, button(page, 'Rehearse'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/rehearsal$/, { timeout: 20_000 })
  const menu = record(page, `Zoë ${name}`).locator('summary').first()
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  await tabTo(page, record(page, name).getByRole('button', { name: /^Skip/ }))
  await page.keyboard.press('Enter')
  await expect(menu).toContainText('Skip')
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  await tabTo(page, record(page, name).getByRole('button', { name: /^Add/ }))
  await page.keyboard.press('Enter')
  await tabTo(page, button(page, 'Import 1 contact'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/report$/, { timeout: 20_000 })
  await expect(await found(page, name)).toHaveCount(1)
})

test('an upload goes on where the connection broke', async ({ page }) => {
  const name = unique()
  const rows = Array.from({ length: 60_000 }, (_, row) => `Person ${row},${name},Nordlys,note ${row}`)
  await signInAs(page, OFFICE, '/imports')
  const sent: string[] = []
  await page.route('**/parts/*', async (route) => {
    const part = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    sent.push(part)
    if (part === '1' && sent.filter((one) => one === '1').length < 3) return route.abort('connectionreset')
    return route.continue()
  })
  await page.goto('/imports/new')
  await page.waitForLoadState('networkidle')
  const big = file(`First Name,Last Name,Company,Notes\n${rows.join('\n')}\n`, 'big.csv')
  await page.getByLabel('Drop a file here').setInputFiles(big)
  await expect(page).toHaveURL(/\/columns$/, { timeout: 30_000 })
  expect(sent.slice(0, 5)).toEqual(['0', '1', '1', '1', '2'])
})

test('a browser that is closed during an upload leaves an import to go on with', async ({ page }) => {
  const name = unique()
  const rows = Array.from({ length: 60_000 }, (_, row) => `Person ${row},${name},Nordlys,note ${row}`)
  const big = file(`First Name,Last Name,Company,Notes\n${rows.join('\n')}\n`, `${name}.csv`)
  await signInAs(page, OFFICE, '/imports/new')
  const held = page.waitForRequest('**/parts/1')
  await page.route('**/parts/1', (route) => route.abort('connectionreset'))
  await page.getByLabel('Drop a file here').setInputFiles(big)
  await held
  const next = await page.context().newPage()
  await page.close()

  await next.goto('/imports')
  await next.getByRole('link', { name: `${name}.csv` }).click()
  await expect(next.getByText(`The upload of ${name}.csv is not complete`)).toBeVisible()
  const [broken] = next.url().split('/').slice(-1)
  const sent: string[] = []
  next.on('request', (request) => {
    const part = /\/parts\/(\d+)$/.exec(request.url())?.[1]
    if (part !== undefined) sent.push(part)
  })
  await next.goto('/imports/new')
  await next.waitForLoadState('networkidle')
  await next.getByLabel('Drop a file here').setInputFiles(big)
  await expect(next).toHaveURL(new RegExp(`/imports/${broken}/columns$`), { timeout: 30_000 })
  expect(sent).toEqual(['1', '2'])
})

/** Sends something to a door of the import as the browser's script does. */
async function send(page: Page, method: string, path: string, data?: string | Buffer) {
  const { origin } = new URL(page.url())
  const answer = await page.request.fetch(path, {
    method,
    data,
    headers: { origin, 'sec-fetch-site': 'same-origin' },
  })
  return { status: answer.status(), body: await answer.text() }
}

test('a file that did not arrive as it was sent is refused', async ({ page }) => {
  const { pathname, size } = await startedUpload(page)
  const other = await send(page, 'PUT', `${pathname}/parts/0`, Buffer.alloc(size, 'x'))
  expect(other.status).toBe(204)
  const end = await send(page, 'POST', `${pathname}/finish`)
  expect(end.status).toBe(422)
  expect(JSON.parse(end.body)).toMatchObject({ error: 'upload-cut' })
})

/** An upload of an office manager of acme that has not brought anything yet. */
async function startedUpload(page: Page): Promise<{ pathname: string; size: number }> {
  await signInAs(page, OFFICE, '/imports/new')
  const renderedFor = await page.locator('input[name=renderedFor]').first().inputValue()
  const text = `First Name\n${unique()}\n`
  const fileHash = createHash('sha256').update(text).digest('hex')
  const facts = { fileName: 'cut.csv', fileSize: text.length, fileHash, renderedFor }
  const begun = await send(page, 'POST', '/imports/upload', JSON.stringify(facts))
  expect(begun.status).toBe(200)
  const { id } = JSON.parse(begun.body) as { id: string }
  return { pathname: `/imports/${id}`, size: text.length }
}

const steps = ['', '/columns', '/rehearsal', '/report', '/undo', '/delete-file']

for (const [who, email] of [
  ['a basic user', 'basic@acme.example'],
  ['an office manager of another domain', 'office@globex.example'],
] as const) {
  test(`${who} is refused at every step of an import into Shared Contacts`, async ({ page }) => {
    const { pathname } = await startedUpload(page)
    await page.context().clearCookies()
    await signInAs(page, email, '/contacts')
    for (const step of steps) {
      expect((await page.goto(pathname + step))?.status(), pathname + step).toBe(404)
    }
    expect((await send(page, 'PUT', `${pathname}/parts/0`, 'x')).status).toBe(404)
    expect((await send(page, 'POST', `${pathname}/finish`)).status).toBe(404)
    expect((await send(page, 'GET', `${pathname}/refused`)).status).toBe(404)
    expect((await send(page, 'GET', `${pathname}/left-out`)).status).toBe(404)
  })
}
