import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { contactForms, test } from './fixtures/office'
import { signInAs } from './sign-in'

const told = (page: Page) => page.getByRole('status').filter({ hasText: /saved|deleted/ })

test('an address that somebody made up tells nothing', async ({ office, page }) => {
  await signInAs(page, office.emails['office-manager'], '/contacts')
  for (const address of [
    '/contacts?done=deleted&count=5',
    '/contacts?done=deleted&count=5&told=made-up',
    '/contacts?done=deleted&count=5&told=',
    '/contacts?failed=forbidden&told=made-up',
    '/settings?done=saved',
    '/users/departments?done=removed&name=Everything',
  ]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[data-toast]'), address).toHaveCount(0)
  }
})

test('an address that somebody made up does not say at the entrance what has not been', async ({ page }) => {
  await page.goto('/sign-in?notice=password-set&told=made-up')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveCount(0)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('what was done is told once: not again by reloading, nor by Back and Forward', async ({
      office,
      page,
    }) => {
      const id = randomUUID()
      await office.call(`${contactForms}#addContact`, { id, firstName: 'Once' })
      await signInAs(page, office.emails['office-manager'], `/contacts/${id}/edit`)
      await page.getByRole('textbox', { name: 'Company' }).fill('Told')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(told(page)).toBeVisible()
      await page.getByRole('link', { name: 'History' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'History of' })).toBeVisible()
      await page.goBack()
      await expect(page.getByRole('heading', { level: 1, name: 'Once' })).toBeVisible()
      await expect(told(page)).toHaveCount(0)
      await page.goForward()
      await page.goBack()
      await expect(page.getByRole('heading', { level: 1, name: 'Once' })).toBeVisible()
      await expect(told(page)).toHaveCount(0)
    })

    test('what was done is told although the list it came from is not there any more', async ({
      office,
      page,
    }) => {
      const id = randomUUID()
      await office.call(`${contactForms}#addContact`, { id, firstName: 'Led On' })
      // As the page of a number that was removed meanwhile.
      const back = encodeURIComponent(`/contacts?filter=number:${randomUUID()}`)
      await signInAs(page, office.emails['office-manager'], `/contacts/delete?id=${id}&back=${back}`)
      await page
        .getByRole('main')
        .getByRole('button', { name: /^Delete/ })
        .click()
      await expect(told(page)).toBeVisible()
    })

    test('a reload tells nothing again, and the next one is told', async ({ office, page }) => {
      await signInAs(page, office.emails['office-manager'], '/settings')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(told(page)).toBeVisible()
      await page.reload()
      await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()
      await expect(told(page)).toHaveCount(0)
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(told(page)).toBeVisible()
    })
  })
}

test('what was told can be put away', async ({ office, page }) => {
  await signInAs(page, office.emails['office-manager'], '/settings')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(told(page)).toBeVisible()
  await page.getByRole('link', { name: 'Dismiss' }).click()
  await expect(told(page)).toHaveCount(0)
  await expect(page).toHaveURL(/\/settings$/)
})
