import { type Browser, expect, type Page } from '@playwright/test'
import { test } from './fixtures/page'
import { DEMO_PASSWORD } from './portal'
import { signInAs } from './sign-in'

const NEW_PASSWORD = 'seven green umbrellas'

async function signIn(page: Page, email: string, next: string, password = DEMO_PASSWORD) {
  await page.goto(`/sign-in?next=${next}`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** Adds a user as an office manager does, and returns the path of the invitation that is shown. */
async function invite(page: Page, person: { lastName: string; email: string }): Promise<string> {
  await page.goto('/users/new')
  await page.getByRole('textbox', { name: 'Last name' }).fill(person.lastName)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email)
  await page.getByRole('combobox', { name: 'Scope' }).selectOption({ label: 'Basic User' })
  await page.getByRole('button', { name: 'Add user' }).click()
  const shown = await page.getByText(/\/link\/[\w-]{20,}/).textContent()
  return new URL(shown?.trim() ?? '').pathname
}

async function anotherBrowser(browser: Browser, baseURL: string | undefined) {
  return (await browser.newContext({ baseURL, locale: 'en-GB' })).newPage()
}

test('somebody invited sets a password, once, and is in', async ({ page, browser, baseURL }) => {
  await signInAs(page, 'office@acme.example', '/users')
  const email = `newcomer-${Date.now()}@acme.example`
  const link = await invite(page, { lastName: 'Newcomer', email })

  const invited = await anotherBrowser(browser, baseURL)
  await invited.goto(link)
  await expect(invited.getByRole('heading', { name: 'Welcome to Commonbook' })).toBeVisible()
  for (const [password, repeated, problem] of [
    ['short', 'short', 'at least 12 characters'],
    ['qwertyqwerty', 'qwertyqwerty', 'Many people use'],
    [NEW_PASSWORD, 'something else', 'not the same'],
  ] as const) {
    await invited.getByLabel('New password', { exact: true }).fill(password)
    await invited.getByLabel('Repeat new password').fill(repeated)
    await invited.getByRole('button', { name: 'Save password' }).click()
    await expect(invited.getByRole('alert').filter({ hasText: problem })).toBeVisible()
  }
  await invited.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD)
  await invited.getByLabel('Repeat new password').fill(NEW_PASSWORD)
  await invited.getByRole('button', { name: 'Save password' }).click()
  await expect(invited.getByText('Your password is set.')).toBeVisible()
  await signIn(invited, email, '/settings/profile', NEW_PASSWORD)
  await expect(invited.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()

  await invited.goto(link)
  await expect(invited.getByRole('heading', { name: 'opens nothing any more' })).toBeVisible()
  await invited.context().close()
})

test('a person of two domains accepts with the password they have, then picks and switches', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = 'luke.sorensen@acme.example'
  await signInAs(page, 'office@globex.example', '/users')
  const link = await invite(page, { lastName: 'Sorensen', email })

  const person = await anotherBrowser(browser, baseURL)
  await person.goto(link)
  await person.getByLabel('Current password').fill('not the password')
  await person.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(person.getByRole('alert').filter({ hasText: 'not your current password' })).toBeVisible()
  await person.getByLabel('Current password').fill(DEMO_PASSWORD)
  await person.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(person.getByText('You have accepted the invitation.')).toBeVisible()

  await signIn(person, email, '/settings/profile')
  await expect(person.getByRole('heading', { name: 'Choose a domain' })).toBeVisible()
  await person.getByRole('button', { name: 'Globex' }).click()
  await expect(person).toHaveURL(/\/settings\/profile$/)
  const header = person.getByRole('banner')
  await expect(header).toContainText('Globex')
  await header.getByText('Globex').first().click()
  await header.getByRole('button', { name: 'Acme Instruments' }).click()
  await expect(person).toHaveURL(/\/contacts/)
  await expect(header).toContainText('Acme Instruments')
  await person.context().close()
})

test('looking at a link tells its address to nobody', async ({ page }) => {
  const answer = await page.goto('/link/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')
  expect(answer?.headers()['cache-control']).toBe('no-store')
  const policy = page.locator('meta[name="referrer"]')
  await expect(policy).toHaveAttribute('content', 'no-referrer')
})

test('who forgot the password learns whom to ask where no mail is sent', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot password?' }).click()
  await expect(page.getByText('Ask an Office Manager of your domain')).toBeVisible()
})
