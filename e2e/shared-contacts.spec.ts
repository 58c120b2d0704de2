import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page } from '@playwright/test'
import { signIn } from './fixtures/knock'
import { caller, contactForms } from './fixtures/office'
import { test } from './fixtures/page'
import { signInAs } from './sign-in'

const SHARED = '/users/shared-contacts'
const OFFICE = 'office@acme.example'

const unique = () => `Q${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`
const digits = (count: number) =>
  String(Math.random())
    .slice(2, 2 + count)
    .padEnd(count, '7')
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const toast = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search contacts' })
const rows = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: /^Select (?!all)/ }) })

/** Adds a contact and stays on its page. */
async function add(page: Page, fields: Record<string, string>) {
  await page.goto(`${SHARED}/new`)
  for (const [name, value] of Object.entries(fields)) await field(page, name).fill(value)
  await button(page, 'Save').click()
  await expect(toast(page, 'was added')).toBeVisible()
}

/** Presses a key until something is there: keys count from the moment that the page's scripts run. */
async function pressUntil(page: Page, key: string, there: Locator) {
  await expect(async () => {
    if ((await there.count()) === 0) await page.keyboard.press(key)
    await expect(there).toBeVisible({ timeout: 500 })
  }).toPass()
}

async function addSeveral(page: Page, company: string, names: readonly string[]) {
  await page.goto(`${SHARED}/new`)
  for (const name of names) {
    await field(page, 'Last name').fill(name)
    await field(page, 'Company').fill(company)
    await button(page, 'Save and add another').click()
    await expect(toast(page, `${name} was added.`)).toBeVisible()
    await expect(field(page, 'Last name')).toHaveValue('')
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('an office manager opens Users, presses Shared Contacts, adds, edits, deletes and undoes', async ({
      page,
    }) => {
      const name = unique()
      await signInAs(page, OFFICE, '/users')
      await page.getByRole('main').getByRole('link', { name: 'Shared Contacts' }).click()
      await page.getByRole('link', { name: 'Add Shared Contact' }).click()
      await field(page, 'First name').fill('Ana')
      await field(page, 'Last name').fill(name)
      await field(page, 'Phone').fill(`044 ${digits(7)}`)
      await button(page, 'Add phone').click()
      await field(page, 'Phone 2').fill('079 555 01 99')
      await button(page, 'Add phone').click()
      await page.getByRole('combobox', { name: 'Phone 3: label' }).selectOption('Fax')
      await field(page, 'Phone 3').fill('12')
      await button(page, 'Save').click()
      await expect(toast(page, `Ana ${name} was added.`)).toBeVisible()
      await expect(page.getByRole('link', { name: '079 555 01 99' })).toHaveAttribute(
        'href',
        'tel:+41795550199',
      )

      await page.getByRole('link', { name: 'Edit', exact: true }).click()
      await button(page, 'Remove phone 3').click()
      await field(page, 'Company').fill('Northwind')
      await button(page, 'Save').click()
      await expect(toast(page, 'was saved')).toBeVisible()
      await expect(page.getByRole('main')).toContainText('Northwind')
      await expect(page.getByRole('main')).not.toContainText('Fax')

      await page.getByRole('link', { name: 'Delete', exact: true }).click()
      const asking = javaScriptEnabled ? page.getByRole('alertdialog') : page.getByRole('main')
      await expect(asking).toContainText(`Delete Ana ${name}?`)
      await asking.getByRole('button', { name: 'Delete', exact: true }).click()
      await expect(toast(page, '1 contact deleted.')).toBeVisible()
      const beside = await page.context().newPage()
      await beside.goto(`${SHARED}?q=${name}`)
      await expect(rows(beside)).toHaveCount(0)
      await beside.close()
      await button(page, 'Undo').click()
      await expect(toast(page, 'Undone for 1 contact.')).toBeVisible()
      await page.goto(`${SHARED}?q=${name}`)
      await expect(rows(page)).toHaveCount(1)
    })

    test('several are deleted together, which says how many, and come back with Undo', async ({ page }) => {
      const company = unique()
      await signInAs(page, OFFICE, SHARED)
      await addSeveral(page, company, ['One', 'Two', 'Three'])
      await page.goto(`${SHARED}?q=${company}`)
      await page.getByRole('checkbox', { name: 'Select One' }).check()
      await page.getByRole('checkbox', { name: 'Select Two' }).check()
      await button(page, 'Delete…').click()
      const asking = javaScriptEnabled ? page.getByRole('alertdialog') : page.getByRole('main')
      await expect(asking).toContainText('Delete 2 contacts?')
      await asking.getByRole('button', { name: 'Delete 2 contacts' }).click()
      await expect(toast(page, '2 contacts deleted.')).toBeVisible()
      await expect(rows(page)).toHaveCount(1)
      await button(page, 'Undo').click()
      await expect(rows(page)).toHaveCount(3)
    })

    test('deleting one from a list that was searched leads back to it, and so does looking at one', async ({
      page,
    }) => {
      const company = unique()
      const list = new RegExp(`${SHARED}\\?q=${company}`)
      await signInAs(page, OFFICE, '/contacts')
      await page.getByRole('main').getByLabel('More', { exact: true }).click()
      await page.getByRole('main').getByRole('link', { name: 'Shared Contacts' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Shared Contacts' })).toBeVisible()
      await addSeveral(page, company, ['One', 'Two', 'Three'])
      await page.goto(`${SHARED}?q=${company}`)
      await page.getByRole('link', { name: 'Delete One' }).click()
      await expect(page.getByRole('main')).toContainText('Delete One?')
      await page.getByRole('link', { name: 'Cancel' }).click()
      await expect(page).toHaveURL(list)
      await page.getByRole('link', { name: 'Delete One' }).click()
      await button(page, 'Delete').click()
      await expect(toast(page, '1 contact deleted.')).toBeVisible()
      await expect(page).toHaveURL(list)
      await expect(rows(page)).toHaveCount(2)
      if (!javaScriptEnabled) return
      await page.getByRole('link', { name: 'Two', exact: true }).click()
      await page.getByRole('main').getByRole('link', { name: 'Shared Contacts' }).click()
      await expect(page).toHaveURL(list)
      await page.getByRole('link', { name: 'Two', exact: true }).click()
      await page.getByRole('link', { name: 'Delete', exact: true }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click()
      await expect(rows(page)).toHaveCount(1)
      await expect(page).toHaveURL(list)
    })
  })
}

test('a contact is found by part of any field, in any case and without accents', async ({ page }) => {
  const word = unique()
  await signInAs(page, OFFICE, SHARED)
  await add(page, {
    'First name': 'Zoë',
    'Last name': `Müller${word}`,
    Company: `Søhne${word}`,
    Title: `Chief${word}`,
    'E-mail': `mail.${word}@example.com`,
    Notes: `Likes${word}`,
  })
  await page.goto(SHARED)
  for (const part of [
    `muller${word}`,
    `LLER${word}`,
    `hne${word}`,
    `hief${word}`,
    `il.${word}@exa`,
    `kes${word}`,
    `zoe ${word}`,
  ]) {
    await search(page).fill(part)
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === part)
    await expect(rows(page)).toHaveCount(1)
    await expect(page.getByRole('link', { name: `Zoë Müller${word}`, exact: true })).toBeVisible()
  }
})

test('two letters are enough for a Chinese name', async ({ page }) => {
  const company = unique()
  await signInAs(page, OFFICE, SHARED)
  await add(page, { 'Last name': '欧阳', Company: company })
  await page.goto(`${SHARED}?q=${encodeURIComponent(`欧阳 ${company}`)}`)
  await expect(rows(page)).toHaveCount(1)
})

test('a number is found by its digits in any format, and by the last four', async ({ page }) => {
  const line = `55501${digits(2)}`
  const name = unique()
  const national = `415${line}`
  await signInAs(page, OFFICE, SHARED)
  await add(page, { 'Last name': name, Phone: `+1 ${national}` })
  await page.goto(SHARED)
  for (const typed of [
    `(415) ${line.slice(0, 3)}-${line.slice(3)}`,
    national,
    `+1 415 ${line.slice(0, 3)} ${line.slice(3)}`,
    line.slice(3),
  ]) {
    await search(page).fill(typed)
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === typed)
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  }
})

test('an office manager tags several together, and finds them by the tag', async ({ page }) => {
  const [company, tag] = [unique(), unique()]
  await signInAs(page, OFFICE, SHARED)
  await addSeveral(page, company, ['One', 'Two', 'Three'])
  await page.goto(`${SHARED}?q=${company}`)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select Three' }).uncheck()
  await page.getByRole('combobox', { name: 'Tag' }).fill(tag)
  await button(page, 'Add tag').click()
  await expect(toast(page, '2 contacts tagged.')).toBeVisible()
  await page.getByRole('link', { name: tag }).first().click()
  await expect(page).toHaveURL(/tag=/)
  await expect(rows(page)).toHaveCount(2)
})

test('all that match are selected, counted and deleted, also those on other pages', async ({ page }) => {
  const company = unique()
  const portal = process.env.COMMONBOOK_E2E_URL ?? ''
  const call = caller(portal, await signIn(portal, OFFICE))
  for (let number = 1; number <= 26; number++) {
    const fields = { id: randomUUID(), lastName: `No${number}`, company }
    expect((await call(`${contactForms}#addContact`, fields)).answer).toBe('done')
  }
  await signInAs(page, OFFICE, SHARED)
  await page.goto(`${SHARED}?q=${company}&size=25`)
  await expect(rows(page)).toHaveCount(25)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  // The bar at the foot of the screen covers nothing that has the focus.
  await page.setViewportSize({ width: 390, height: 700 })
  await page.getByRole('checkbox', { name: 'Select No1', exact: true }).focus()
  const isCovered = () => {
    const focused = document.activeElement ?? document.body
    const { x, y, width, height } = focused.getBoundingClientRect()
    return !focused.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  }
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(isCovered)).toBe(false)
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByRole('link', { name: 'Select all 26 that match' }).click()
  await expect(page.getByText('All 26 contacts are selected, on every page')).toBeVisible()
  await button(page, 'Delete…').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete 26 contacts' }).click()
  await expect(toast(page, '26 contacts deleted.')).toBeVisible()
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await button(page, 'Undo').click()
  await expect(toast(page, 'Undone for 26 contacts.')).toBeVisible()
})

test('what was deleted stands in the list of deleted contacts, and is restored from there', async ({
  page,
}) => {
  const name = unique()
  await signInAs(page, OFFICE, SHARED)
  await add(page, { 'Last name': name })
  await page.getByRole('link', { name: 'Delete', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(toast(page, '1 contact deleted.')).toBeVisible()
  await page.goto(SHARED)
  await page.getByRole('link', { name: 'Deleted' }).click()
  await page.getByRole('searchbox', { name: 'Search deleted contacts' }).fill(name)
  // The list answers while one types: a row checked before that answer would be another row.
  await expect(page).toHaveURL(new RegExp(`q=${name}`))
  const row = page.getByRole('row', { name })
  await expect(row).toContainText('Regula Hottinger')
  await expect(row).toContainText(/(29|30) days/)
  await row.getByRole('checkbox').check()
  await button(page, 'Restore').click()
  await expect(toast(page, '1 contact restored.')).toBeVisible()
  await page.goto(`${SHARED}?q=${name}`)
  await expect(rows(page)).toHaveCount(1)
})

test('the history says who changed what, field by field, and restores an earlier version', async ({
  page,
}) => {
  const name = unique()
  await signInAs(page, OFFICE, SHARED)
  await add(page, { 'Last name': name, Title: 'Apprentice' })
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await field(page, 'Title').fill('Director')
  await button(page, 'Save').click()
  await page.getByRole('link', { name: 'History' }).click()
  const [latest, first] = [
    page.getByRole('main').getByRole('listitem').first(),
    page.getByRole('main').getByRole('listitem').last(),
  ]
  await expect(latest).toContainText('Version 2')
  await expect(latest).toContainText('Regula Hottinger')
  await expect(latest).toContainText(String(new Date().getFullYear()))
  await expect(latest.getByText('Apprentice')).toBeVisible()
  await expect(latest.getByText('Director')).toBeVisible()
  await first.getByRole('link', { name: 'Restore this version' }).click()
  await button(page, 'Restore').click()
  await expect(toast(page, 'The earlier version is back.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Apprentice')
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Version 3')
})

test('while adding, a number that somebody has already is pointed out', async ({ page }) => {
  const [name, number] = [unique(), `044 555 ${digits(2)} ${digits(2)}`]
  await signInAs(page, OFFICE, SHARED)
  await add(page, { 'Last name': name, Phone: number })
  await page.goto(`${SHARED}/new`)
  await field(page, 'Phone').fill(number.replaceAll(' ', ''))
  await field(page, 'Phone').press('Tab')
  await expect(toast(page, 'Perhaps there already').getByRole('link', { name })).toBeVisible()
})

test('leaving with unsaved changes asks, and a draft is there again after a reload', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, `${SHARED}/new`)
  await field(page, 'Last name').fill(name)
  await button(page, 'Add phone').click()
  await field(page, 'Phone 2').fill('12345')
  await page.getByRole('link', { name: 'Cancel' }).click()
  const asking = page.getByRole('alertdialog', { name: 'Leave without saving?' })
  await asking.getByRole('button', { name: 'Keep editing' }).click()
  await expect(field(page, 'Last name')).toHaveValue(name)
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(toast(page, 'What you typed before is back')).toBeVisible()
  await expect(field(page, 'Last name')).toHaveValue(name)
  await expect(field(page, 'Phone 2')).toHaveValue('12345')
  await page.getByRole('link', { name: 'Cancel' }).click()
  await asking.getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(/\/users\/shared-contacts$/)
  await page.goto(`${SHARED}/new`)
  await button(page, 'Discard draft').click()
  await expect(field(page, 'Last name')).toHaveValue('')
})

test('a draft is the writer’s own: who goes on in the same tab in another domain does not find it', async ({
  page,
}) => {
  const name = unique()
  page.on('dialog', (dialog) => void dialog.accept())
  await signInAs(page, OFFICE, `${SHARED}/new`)
  await field(page, 'Last name').fill(name)
  await page.reload()
  await expect(field(page, 'Last name')).toHaveValue(name)
  await signInAs(page, 'office@globex.example', `${SHARED}/new`)
  await expect(field(page, 'Last name')).toHaveValue('')
  await expect(button(page, 'Discard draft')).toBeHidden()
  await signInAs(page, OFFICE, `${SHARED}/new`)
  await expect(field(page, 'Last name')).toHaveValue(name)
})

test('of two people who save the same contact, the second chooses field by field', async ({
  page,
  browser,
}) => {
  const name = unique()
  await signInAs(page, OFFICE, SHARED)
  await add(page, { 'Last name': name, Title: 'Buyer', Company: 'Before' })
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await expect(page).toHaveURL(/\/edit$/)
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'en-GB' })
  const other = await context.newPage()
  await signInAs(other, 'super@acme.example', new URL(page.url()).pathname)
  await field(other, 'Title').fill('Seller')
  await field(other, 'Company').fill('Theirs')
  await button(other, 'Save').click()
  await expect(toast(other, 'was saved')).toBeVisible()

  await field(page, 'Company').fill('Mine')
  await button(page, 'Save').click()
  await expect(page.getByRole('alert').filter({ hasText: 'Sibylle Frei saved this contact' })).toBeVisible()
  await expect(
    page.getByRole('group', { name: 'Title' }).getByRole('radio', { name: /Seller/ }),
  ).toBeChecked()
  const company = page.getByRole('group', { name: 'Company' })
  await expect(company.getByRole('radio', { name: /Mine/ })).toBeChecked()
  await company.getByRole('radio', { name: /Theirs/ }).check()
  await button(page, 'Save this choice').click()
  await expect(toast(page, 'was saved')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Seller')
  await expect(page.getByRole('main')).toContainText('Theirs')
  await context.close()
})

test('the keyboard alone is enough to find, open, add and delete', async ({ page }) => {
  const name = unique()
  await signInAs(page, OFFICE, SHARED)
  await pressUntil(page, '?', page.getByRole('dialog', { name: 'Keyboard shortcuts' }))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('link', { name: 'Add Shared Contact' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Add Shared Contact' })).toBeVisible()
  await field(page, 'First name').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(toast(page, 'was added')).toBeVisible()
  await page.goto(SHARED)
  await pressUntil(page, '/', page.locator(':focus').and(search(page)))
  await page.keyboard.type(name)
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('checkbox', { name: `Select ${name}` }).focus()
  await page.keyboard.press('Space')
  await button(page, 'Delete…').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(toast(page, '1 contact deleted.')).toBeVisible()
})

test('a basic user sees the shared contacts and cannot touch them', async ({ page, browser }) => {
  const name = unique()
  const context = await browser.newContext({ baseURL: process.env.COMMONBOOK_E2E_URL, locale: 'en-GB' })
  const office = await context.newPage()
  await signInAs(office, OFFICE, SHARED)
  await add(office, { 'Last name': name })
  const { pathname } = new URL(office.url())
  await context.close()

  await signInAs(page, 'basic@acme.example', SHARED)
  await expect(page).toHaveURL(/\/contacts\?filter=shared$/)
  await search(page).fill(name)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${pathname}$`))
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  for (const touching of [/^Edit/, /^Delete/, /^Add Shared Contact/]) {
    await expect(page.getByRole('main').getByRole('link', { name: touching })).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('button', { name: touching })).toHaveCount(0)
  }
  await page.goto(`${pathname}/edit`)
  await expect(page).toHaveURL(new RegExp(`${pathname}$`))
  for (const path of [`${SHARED}/new`, `${SHARED}/deleted`, `${SHARED}/duplicates`]) {
    await page.goto(path)
    await expect(page).toHaveURL(/\/contacts\?filter=shared$/)
  }
  expect((await page.goto('/users'))?.status()).toBe(404)
})

for (const { language, email, words } of [
  { language: 'es', email: 'keiko.matsuda@acme.example', words: ['Contactos', 'Nombre', 'Teléfonos'] },
  { language: 'fr', email: 'hannah.goldberg@acme.example', words: ['Contacts', 'Nom', 'Téléphones'] },
]) {
  test(`who chooses ${language} reads everything in it`, async ({ page }) => {
    await signInAs(page, email, '/settings/profile')
    await page.getByRole('combobox', { name: /^(Language|Idioma|Langue)$/ }).selectOption(language)
    await page.getByRole('button', { name: /^(Save|Guardar|Enregistrer)$/ }).click()
    await expect(page.getByRole('document')).toHaveAttribute('lang', language)
    await page.goto('/contacts?filter=shared')
    const [title, ...columns] = words
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
    for (const column of columns) {
      await expect(page.getByRole('columnheader', { name: column })).toBeVisible()
    }
  })
}

test('names sort with é beside e, and case does not matter', async ({ page }) => {
  const company = unique()
  await signInAs(page, OFFICE, SHARED)
  await addSeveral(page, company, ['Ezra', 'émile', 'Zora', 'Emil', 'Étienne', 'abel'])
  await page.goto(`${SHARED}?q=${company}`)
  await expect(rows(page)).toHaveCount(6)
  const names = await rows(page)
    .getByRole('link', { name: /^(?!Edit|Delete)/ })
    .allTextContents()
  expect(names).toEqual(['abel', 'Emil', 'émile', 'Étienne', 'Ezra', 'Zora'])
})
