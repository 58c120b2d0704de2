import { expect, type Page } from '@playwright/test'
import { test } from './fixtures/page'
import { signInAs, signInAfresh } from './sign-in'

const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`

/** Presses a button that asks first: in a dialog, or on a page without JavaScript. */
async function confirm(page: Page, name: string, javaScript: boolean) {
  await page.getByRole('link', { name }).click()
  const asking = javaScript ? page.getByRole('alertdialog') : page.getByRole('main')
  await asking.getByRole('button', { name }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('an office manager adds, edits, deactivates and reactivates a user', async ({ page }) => {
      const name = `Newly${unique()}`
      await signInAs(page, 'office@acme.example', '/users')
      await page.getByRole('link', { name: 'Add user' }).click()
      await page.getByRole('textbox', { name: 'Last name' }).fill(name)
      await page.getByRole('textbox', { name: 'E-mail' }).fill('nonsense')
      await page.getByRole('button', { name: 'Add user' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'not an e-mail address' })).toBeVisible()
      await expect(page.getByRole('textbox', { name: 'Last name' })).toHaveValue(name)
      await page.getByRole('textbox', { name: 'E-mail' }).fill(`${name}@acme.example`)
      await page.getByRole('button', { name: 'Add user' }).click()
      await expect(page.getByText(/\/link\/[\w-]{20,}/)).toBeVisible()
      await page.getByRole('link', { name: `Open ${name}` }).click()
      await page.getByRole('textbox', { name: 'First name' }).fill('Really')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()
      await page.getByRole('link', { name: 'Deactivate' }).click()
      await page.getByRole('button', { name: 'Deactivate' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'deactivated' })).toBeVisible()
      await page.goto(`/users?q=${name}&status=deactivated`)
      await page.getByRole('link', { name: `Really ${name}` }).click()
      await page.getByRole('button', { name: 'Reactivate' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'reactivated' })).toBeVisible()
      await page.goto(`/activity?q=${name}`)
      await expect(page.getByRole('table').getByText(`Deactivated Really ${name}`)).toBeVisible()
    })

    test('an office manager adds, renames and removes a department', async ({ page }) => {
      const name = `Workshop ${unique()}`
      await signInAs(page, 'office@acme.example', '/users/departments')
      await page.getByLabel('New department').fill('sales')
      await page.getByRole('button', { name: 'Add department' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'of this name already' })).toBeVisible()
      await page.getByLabel('New department').fill(name)
      await page.getByRole('button', { name: 'Add department' }).click()
      await page.getByRole('link', { name }).click()
      await page.getByLabel('Name of the department').fill(`${name} two`)
      await page.getByRole('button', { name: 'Rename' }).click()
      await page.getByRole('link', { name: `${name} two` }).click()
      await page.getByRole('button', { name: 'Remove department' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'was removed' })).toBeVisible()
      await expect(page.getByRole('link', { name: `${name} two` })).toHaveCount(0)
    })

    test('a super user makes a domain, assigns a reseller, suspends it and works in it', async ({ page }) => {
      const name = `n${unique()}.example`
      // It goes to work in another domain.
      await signInAfresh(page, 'super@acme.example', '/domains/new')
      await page.getByRole('textbox', { name: 'Company' }).fill(`Company ${name}`)
      await page.getByRole('textbox', { name: 'Domain' }).fill(name)
      await page.getByRole('textbox', { name: 'Last name' }).fill('First')
      await page.getByRole('textbox', { name: 'E-mail' }).fill(`office@${name}`)
      await page.getByRole('button', { name: 'Create domain' }).click()
      await expect(page.getByText(/\/link\/[\w-]{20,}/)).toBeVisible()
      await page.getByRole('link', { name: `Open Company ${name}` }).click()
      await page.getByRole('link', { name: 'Assign resellers' }).click()
      await page
        .getByRole('row', { name: /reseller@acme\.example/ })
        .getByRole('button')
        .click()
      await expect(page.getByRole('status').filter({ hasText: 'was assigned' })).toBeVisible()
      await page.getByRole('link', { name: `Company ${name}` }).click()
      await confirm(page, 'Suspend', javaScriptEnabled)
      await expect(page.getByRole('status').filter({ hasText: 'was suspended' })).toBeVisible()
      await page.getByRole('button', { name: 'Resume' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'was resumed' })).toBeVisible()
      await page.getByRole('button', { name: 'Work in this domain' }).click()
      await expect(page.getByRole('banner').getByText(`Company ${name}`).first()).toBeVisible()
      await page.goto('/users')
      await expect(page.getByRole('link', { name: 'First', exact: true })).toBeVisible()
    })

    test('an office manager sets the domain, and learns what is wrong with it', async ({ page }) => {
      await signInAs(page, 'office@globex.example', '/settings')
      await page.getByLabel('Days in the trash').fill('500')
      await page.getByLabel('Call link').fill('sip:nobody')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'There are 2 problems' })).toBeVisible()
      await page.getByLabel('Days in the trash').fill(javaScriptEnabled ? '60' : '61')
      await page.getByLabel('Call link').fill('sip:{e164}@pbx.example')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'settings were saved' })).toBeVisible()
      await expect(page.getByLabel('Days in the trash')).toHaveValue(javaScriptEnabled ? '60' : '61')
    })
  })
}

test('the search finds users by any column while one types', async ({ page }) => {
  await signInAs(page, 'office@acme.example', '/users')
  for (const [typed, name] of [
    ['caflisch', 'Annina Caflisch'],
    ['205', 'Annina Caflisch'],
    ['BASIC@acme', 'Annina Caflisch'],
    ['super user', 'Sibylle Frei'],
  ] as const) {
    await page.getByRole('searchbox', { name: 'Search users' }).fill(typed)
    await expect(page.getByRole('row')).toHaveCount(2)
    await expect(page.getByRole('link', { name })).toBeVisible()
  }
})

test('a link that is pressed before a typed search is sent goes before it', async ({ page }) => {
  await page.clock.install()
  await signInAs(page, 'office@acme.example', '/users')
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/activity*', async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('searchbox', { name: 'Search users' }).fill('caflisch')
  await page.getByRole('link', { name: 'Activity' }).click()
  // Longer than the pause of typing after which the search is sent.
  await page.clock.runFor(1_000)
  const document = page.locator('html')
  await expect(document, 'says that it is on its way').toHaveAttribute('data-under-way')
  letGo()
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
  await expect(page).toHaveURL(/\/activity$/)
  await expect(document).not.toHaveAttribute('data-under-way')
})

test('a site manager sees the own site only, and no domain’s affairs', async ({ page }) => {
  await signInAs(page, 'site@acme.example', '/users?size=100')
  await expect(page.getByRole('cell', { name: 'Zürich', exact: true }).first()).toBeVisible()
  await expect(page.getByRole('cell', { name: 'San Francisco', exact: true })).toHaveCount(0)
  for (const path of ['/users/departments', '/activity', '/domains']) {
    expect((await page.goto(path))?.status()).toBe(404)
  }
})

test('a basic user has no Users page', async ({ page }) => {
  await signInAs(page, 'basic@acme.example', '/contacts')
  const navigation = page.getByRole('navigation', { name: 'Main navigation' })
  await expect(navigation.getByRole('link', { name: 'Users' })).toHaveCount(0)
  for (const path of ['/users', '/users/new', '/activity', '/domains']) {
    expect((await page.goto(path))?.status()).toBe(404)
  }
})
