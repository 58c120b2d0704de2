import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { knock, signIn, type Cookie } from './fixtures/knock'
import { contactForms, test, type Office } from './fixtures/office'
import { contactAt, copyRow, makeUser } from './fixtures/world'
import { signInAfresh } from './sign-in'

const unique = () => `Q${randomUUID().slice(0, 8)}`
/** A number of the USA that nobody else in these tests has. */
const freshNumber = () => `+1415555${String(1000 + Math.floor(Math.random() * 9000))}`
const field = (page: Page) => page.getByRole('main').getByRole('searchbox', { name: 'Look somebody up' })
const results = (page: Page) => page.getByRole('region', { name: 'Results' }).getByRole('link')

async function enter(page: Page, { portal, cookie }: { portal: string; cookie: Cookie }, path: string) {
  const at = cookie.indexOf('=')
  await page.context().addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: portal }])
  await page.goto(path)
}

async function add(office: Office, lastName: string, numbers: string[], more: Record<string, string> = {}) {
  const id = randomUUID()
  const phones = Object.fromEntries(
    numbers.flatMap((number, index) => [
      [`phones[${index}].label`, 'work'],
      [`phones[${index}].value`, number],
    ]),
  )
  const said = await office.call(`${contactForms}#addContact`, { id, lastName, ...phones, ...more })
  expect(said.answer).toBe('done')
  return id
}

/** Writes down the numbers that are dialled from now on. */
async function dialled(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const calls: string[] = []
    Object.assign(window, { calls })
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="tel:"]') : null
      if (!link) return
      event.preventDefault()
      calls.push(link.getAttribute('href') ?? '')
    })
  })
  return () => page.evaluate(() => (window as unknown as { calls: string[] }).calls)
}

test('is worked by the keyboard alone', async ({ page, context, office }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const name = unique()
  await add(office, `${name} A`, ['+1 415 555 0101', '+1 415 555 0102'], {
    notes: 'Speaks Welsh',
    'tags[0]': 'VIP',
  })
  await add(office, `${name} B`, ['+1 415 555 0103'])
  await enter(page, office, '/console')
  const calls = await dialled(page)
  await expect(field(page)).toBeFocused()
  // Whoever stands first when nothing was typed is nobody's choice.
  await expect(results(page).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+1')
  expect(await calls()).toEqual([])
  await page.keyboard.type(name)
  await expect(results(page)).toHaveCount(2)
  const chosen = page.getByRole('region', { name: `${name} A` })
  await expect(chosen).toContainText('Speaks Welsh')
  await expect(chosen).toContainText('VIP')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+2')
  expect(await calls()).toEqual(['tel:+14155550101', 'tel:+14155550102'])

  // In the list keys go without Alt.
  await page.keyboard.press('ArrowDown')
  await expect(results(page).nth(1)).toBeFocused()
  await expect(page.getByRole('region', { name: `${name} B` })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('2')
  expect(await calls()).toEqual([
    'tel:+14155550101',
    'tel:+14155550102',
    'tel:+14155550103',
    'tel:+14155550102',
  ])
  await page.keyboard.press('t')
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText('+1 415 555 0101 is copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('+14155550101')

  // Whoever is gone takes the focus along: it goes to who stands there now, and the keys go on.
  const third = await add(office, `${name} C`, [])
  const fourth = await add(office, `${name} D`, [])
  const gone = async (id: string) => {
    const said = await office.call(`${contactForms}#saveContact`, { id, version: '1', lastName: unique() })
    expect(said.answer).toBe('done')
  }
  await expect(results(page)).toHaveCount(4)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(results(page).nth(2)).toBeFocused()
  await gone(third)
  await expect(page.getByRole('region', { name: `${name} D` })).toBeVisible()
  await expect(results(page).nth(2)).toBeFocused()
  await gone(fourth)
  await expect(results(page).nth(1)).toBeFocused()

  await page.keyboard.press('Escape')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('2')
  await expect(field(page)).toHaveValue(`${name}2`)
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveValue('')
  const last = page.getByRole('region', { name: 'Looked up last' }).getByRole('link')
  await expect(last).toContainText([`${name} A`, `${name} B`])
})

test('forgets who was looked up when one signs out', async ({ page, office }) => {
  const name = unique()
  await add(office, name, ['+1 415 555 0104'])
  await signInAfresh(page, office.emails['office-manager'], `/console?q=${name}`)
  await dialled(page)
  // The only one there is can be gone to as well.
  await field(page).press('ArrowDown')
  await expect(results(page)).toBeFocused()
  await page.getByRole('region', { name }).getByRole('link', { name: 'Call' }).click()
  await page.goto('/console')
  await expect(page.getByRole('region', { name: 'Looked up last' })).toContainText(name)
  const kept = () => page.evaluate(() => JSON.stringify(localStorage))
  expect(await kept()).toContain('commonbook:recent:')
  expect(await kept()).not.toContain(name)
  await page.getByRole('banner').getByText('Account').dispatchEvent('click')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await expect.poll(kept).not.toContain('commonbook:recent:')
})

test.describe('who calls', () => {
  test('is shown at once, everybody who has the number, and follows changes', async ({ page, office }) => {
    const [name, number] = [unique(), freshNumber()]
    await add(office, name, [number])
    await add(office, `${name} too`, ['+1 415 555 0105', number])
    // As phone systems open it, without encoding the plus.
    await enter(page, office, `/console?caller=${number}`)
    const strip = page.getByRole('region', { name: /calls$/ })
    await expect(strip.getByRole('listitem')).toHaveCount(2)
    await expect(strip.getByRole('listitem').first()).toContainText(name)
    await expect(strip).toContainText(`Also on ${name} too`)
    await add(office, `${name} third`, [number])
    await expect(strip.getByRole('listitem')).toHaveCount(3)
  })

  test('whom nobody knows can be added with the number filled in', async ({ page, office }) => {
    const number = freshNumber()
    await enter(page, office, `/console?caller=${number}`)
    await expect(page.getByText('None of your contacts has this number.')).toBeVisible()
    const encoded = encodeURIComponent(number)
    await expect(page.getByRole('link', { name: 'Add contact' })).toHaveAttribute(
      'href',
      `/contacts/new?phone=${encoded}`,
    )
    await page.getByRole('link', { name: 'Add Shared Contact' }).click()
    await expect(page.getByRole('textbox', { name: 'Phone', exact: true }).first()).toHaveValue(number)
  })

  test('is no number: the page says so, and goes on', async ({ page, office }) => {
    await enter(page, office, '/console?caller=anonymous')
    await expect(page.getByRole('main').getByText('That is no phone number')).toBeVisible()
    await expect(field(page)).toBeVisible()
  })

  test('is nobody’s private contact but their own', async ({ office }) => {
    const [name, number] = [unique(), freshNumber()]
    const { sql, own, portal, emails } = office
    const { id: model } = await contactAt(sql, own)
    const email = `${name.toLowerCase()}@own.example`
    const id = await copyRow(sql, 'contacts', model, {
      owner_id: await makeUser(sql, own, { email, lastName: 'Owner' }),
      last_name: name,
      phone_keys: ` ${number.slice(1)} `,
      phones: [{ label: 'work', value: number, e164: number }],
    })
    const path = `/console?caller=${encodeURIComponent(number)}`
    expect(await (await knock(portal + path, await signIn(portal, email))).text()).toContain(name)
    for (const cookie of [await signIn(portal, emails['basic-user']), office.cookie]) {
      const text = await (await knock(portal + path, cookie)).text()
      expect(text).toContain('None of your contacts has this number.')
      expect(text).not.toContain(name)
      expect(text).not.toContain(id)
    }
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('finds by a form, and shows whom one picks', async ({ page, office }) => {
    const name = unique()
    await add(office, `${name} A`, ['+1 415 555 0106'])
    await add(office, `${name} B`, ['+1 415 555 0107'])
    await enter(page, office, '/console')
    await field(page).fill(name)
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
    await results(page)
      .filter({ hasText: `${name} B` })
      .click()
    await expect(page.getByRole('region', { name: `${name} B` })).toContainText('+1 415 555 0107')
  })
})
