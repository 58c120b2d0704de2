import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from './portal'

/** Signs in as a user of the demonstration and goes to `next`, a path of the portal. */
export async function signInAs(page: Page, email: string, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}
