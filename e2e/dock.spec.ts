import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { knock, signIn, type Cookie } from './fixtures/knock'
import { contactForms, test, type Office } from './fixtures/office'
import { untilScriptsRun } from './fixtures/page'
import { contactAt, copyRow, makeUser } from './fixtures/world'

const unique = () => `Q${randomUUID().slice(0, 8)}`
const dock = (page: Page) => page.getByRole('region', { name: 'Look up' })
const field = (page: Page) => dock(page).getByRole('searchbox', { name: 'Look somebody up' })
const item = (page: Page, name: string) => dock(page).getByRole('listitem').filter({ hasText: name })

async function enter(page: Page, { portal, cookie }: { portal: string; cookie: Cookie }, path: string) {
  const at = cookie.indexOf('=')
  await page.context().addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: portal }])
  await page.goto(path)
}

/** Expects two things on the screen not to overlap. */
async function apart(one: Locator, other: Locator) {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()]
  if (!a || !b) throw new Error('Nothing is there to compare')
  const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x
  expect(isBeside || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
}

/** Adds a Shared Contact with a number; gives its id. */
async function add(office: Office, lastName: string, more: Record<string, string> = {}): Promise<string> {
  const id = randomUUID()
  const phone = { 'phones[0].label': 'work', 'phones[0].value': '+1 415 555 0199' }
  const said = await office.call(`${contactForms}#addContact`, { id, lastName, ...phone, ...more })
  expect(said.answer).toBe('done')
  return id
}

test.describe('the dock', () => {
  test('opens with c, finds while one types, calls and opens, and closes with Escape', async ({
    page,
    office,
  }) => {
    const name = unique()
    const id = await add(office, name)
    await enter(page, office, '/users/shared-contacts')
    const filter = page.getByRole('main').getByRole('searchbox')
    await filter.press('c')
    await expect(dock(page)).toHaveCount(0)
    await page.getByRole('link', { name: 'Activity' }).focus()
    await page.keyboard.press('c')
    await expect(field(page)).toBeFocused()
    await page.keyboard.type(name.toLowerCase())
    await expect(item(page, name)).toBeVisible()
    await expect(dock(page).getByRole('status').first()).toHaveText('1 result')
    await expect(
      item(page, name).getByRole('img', { name: 'Shared contact: the whole workspace' }),
    ).toBeVisible()
    const call = item(page, name).getByRole('link', { name: `Call ${name}, +1 415 555 0199` })
    await expect(call).toHaveAttribute('href', 'tel:+14155550199')
    await expect(item(page, name).getByRole('button', { name: 'Copy +1 415 555 0199' })).toBeVisible()

    await page.keyboard.press('ArrowDown')
    await expect(item(page, name).getByRole('link', { name, exact: true })).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dock(page)).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Activity' })).toBeFocused()

    await page.keyboard.press('?')
    await expect(page.getByRole('dialog').getByText('Look somebody up')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('c')
    await field(page).fill(name)
    await item(page, name).getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveURL(`/contacts/${id}`)
  })

  test('stays as it is from page to page, and open in the next tab', async ({ page, office }) => {
    const name = unique()
    await add(office, name)
    await enter(page, office, '/contacts')
    await page.getByRole('button', { name: 'Look up' }).click()
    await field(page).fill(name)
    await dock(page).getByRole('combobox', { name: 'Among' }).selectOption('Shared')
    await expect(item(page, name)).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: 'Users' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible()
    await expect(field(page)).toHaveValue(name)
    await expect(item(page, name)).toBeVisible()

    const tab = await page.context().newPage()
    await tab.goto('/activity')
    await untilScriptsRun(tab)
    await expect(dock(tab).getByRole('combobox', { name: 'Among' })).toHaveValue('shared')
    await expect(field(tab)).toHaveValue('')
    // The console is the same search and more.
    await tab.getByRole('navigation').getByRole('link', { name: 'Console' }).click()
    await expect(tab.getByRole('heading', { level: 1, name: 'Console' })).toBeVisible()
    await expect(dock(tab)).toHaveCount(0)
    await tab.getByRole('navigation').getByRole('link', { name: 'Activity' }).click()
    await expect(dock(tab)).toBeVisible()
    await dock(tab).getByRole('button', { name: 'Close' }).click()
    await expect(tab.getByRole('button', { name: 'Look up' })).toBeFocused()
    await tab.reload()
    await untilScriptsRun(tab)
    await expect(tab.getByRole('button', { name: 'Look up' })).toBeVisible()
    await tab.close()
  })

  test('shows what somebody else changes', async ({ page, office, browser }) => {
    const name = unique()
    await enter(page, office, '/activity')
    await page.keyboard.press('c')
    await field(page).fill(name)
    await expect(dock(page).getByText('Nobody found.', { exact: true })).toBeVisible()
    const other = await elsewhere(browser, office, '/users/shared-contacts/new')
    await other.getByRole('textbox', { name: 'Last name' }).fill(name)
    await other.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(item(page, name)).toBeVisible()
    // Neither the button nor the open dock covers what is told at the foot of the page.
    await apart(other.locator('[data-toast]'), other.getByRole('button', { name: 'Look up' }))
    await other.keyboard.press('c')
    await expect(dock(other)).toBeVisible()
    await apart(other.locator('[data-toast]'), dock(other))
    await dock(other).getByRole('button', { name: 'Close' }).click()
    await other.getByRole('main').getByRole('link', { name: 'Delete', exact: true }).click()
    await other.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(item(page, name)).toHaveCount(0)
    await other.context().close()
  })

  test('pops out into a window of its own, which opens contacts elsewhere', async ({ page, office }) => {
    const name = unique()
    const id = await add(office, name)
    await enter(page, office, '/contacts')
    await page.keyboard.press('c')
    await field(page).fill(name)
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      dock(page).getByRole('link', { name: 'Open in a window of its own' }).click(),
    ])
    await expect(popup).toHaveURL(`/dock?q=${name}&filter=all`)
    await expect(dock(page)).toHaveCount(0)
    await untilScriptsRun(popup)
    await popup.getByRole('searchbox').fill(name.slice(1))
    const [contact] = await Promise.all([
      popup.waitForEvent('popup'),
      popup.getByRole('link', { name, exact: true }).click(),
    ])
    await expect(contact).toHaveURL(`/contacts/${id}`)
  })

  test('says so when nothing can be looked up, and tries again', async ({ page, office }) => {
    const name = unique()
    await add(office, name)
    await enter(page, office, '/contacts')
    await page.keyboard.press('c')
    await expect(dock(page).getByRole('listitem').first()).toBeVisible()
    await page.route('**/api/look-up?*', (route) => route.abort())
    await field(page).fill(name)
    await expect(dock(page).getByRole('alert')).toContainText('can’t be looked up')
    await page.unroute('**/api/look-up?*')
    await dock(page).getByRole('button', { name: 'Try again' }).click()
    await expect(item(page, name)).toBeVisible()
    await expect(dock(page).getByRole('alert')).toHaveCount(0)
  })
})

async function elsewhere(browser: Browser, office: Office, path: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: office.portal })).newPage()
  await enter(page, office, path)
  await untilScriptsRun(page)
  return page
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('it is a sheet as wide as the screen, whose button covers nothing at the foot of the page', async ({
    page,
    office,
  }) => {
    const name = unique()
    const id = await add(office, name)
    await enter(page, office, `/users/shared-contacts?q=${name}`)
    await page.getByRole('checkbox', { name: `Select ${name}` }).check()
    const opener = page.getByRole('banner').getByRole('link', { name: 'Look up' })
    await expect(opener).toBeInViewport()
    await expect(page.getByText('1 selected')).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Look up' })).toBeHidden()
    await opener.click()
    await expect(field(page)).toBeFocused()
    expect((await dock(page).boundingBox())?.width).toBe(390)
    await field(page).fill(name)
    await item(page, name).getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveURL(`/contacts/${id}`)
    await expect(dock(page)).toHaveCount(0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('it is a page with a form', async ({ page, office }) => {
    const name = unique()
    await add(office, name)
    await enter(page, office, '/contacts')
    await page.getByRole('link', { name: 'Look up' }).click()
    await page.getByRole('searchbox').fill(name)
    await page.getByRole('combobox', { name: 'Among' }).selectOption('Shared')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(`/dock?q=${name}&filter=shared`)
    await expect(page.getByRole('link', { name: `Call ${name}, +1 415 555 0199` })).toBeVisible()
  })
})

test.describe('what is private to somebody', () => {
  test('is never answered to anybody else', async ({ office }) => {
    const name = unique()
    const { sql, own, portal, emails } = office
    const { id: shared } = await contactAt(sql, own)
    const email = `${name.toLowerCase()}@own.example`
    const ownerId = await makeUser(sql, own, { email, lastName: 'Owner' })
    const number = `+1415555${String(1000 + Math.floor(Math.random() * 9000))}`
    const id = await copyRow(sql, 'contacts', shared, {
      owner_id: ownerId,
      last_name: name,
      sort_name: name,
      search_text: ` ${name.toLowerCase()} `,
      phone_keys: ` ${number.slice(1)} `,
      phones: [{ label: 'work', value: number, e164: number }],
    })
    const owner = await signIn(portal, email)
    const others = [await signIn(portal, emails['basic-user']), office.cookie]
    for (const path of [
      `/api/look-up?q=${name}`,
      `/api/look-up?q=${number.slice(-7)}&filter=shared`,
      `/api/look-up?keys=contact:${id}`,
      `/dock?q=${number.slice(-10)}`,
    ]) {
      if (!path.includes('shared'))
        expect(await (await knock(portal + path, owner)).text(), path).toContain(id)
      for (const cookie of others) {
        const answer = await knock(portal + path, cookie)
        expect(answer.status, path).toBe(200)
        expect(answer.headers.get('cache-control')).toContain('no-store')
        expect(await answer.text(), path).not.toContain(id)
      }
    }
  })
})
