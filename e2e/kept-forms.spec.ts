import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { contactForms, test } from './fixtures/office'
import { DEMO_PASSWORD } from './portal'
import { signInAfresh } from './sign-in'

const field = (page: Page, name: string) => page.getByRole('textbox', { name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text })

async function signInBeside(page: Page, email: string) {
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Sign in in a new tab' }).click(),
  ])
  await beside.getByLabel('E-mail').fill(email)
  await beside.getByLabel('Password').fill(DEMO_PASSWORD)
  await button(beside, 'Sign in').click()
  await expect(beside).not.toHaveURL(/\/sign-in/)
  await beside.close()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })
    // The page itself may notice at the same moment, and says so beside the form in words of its own.
    const told = javaScriptEnabled ? 'You are signed out: the session has ended' : 'You are signed out'

    test('a session ends while a form is open: after signing in beside it, what was typed is sent', async ({
      office,
      page,
    }) => {
      const email = office.emails['super-user']
      const name = `Kept${javaScriptEnabled ? 'on' : 'off'}`
      await signInAfresh(page, email, '/users/new')
      await field(page, 'Last name').fill(name)
      await field(page, 'E-mail').fill('nonsense')
      await office.sql`delete from sessions where identity_id = (select id from identities where email = ${email})`
      await button(page, 'Add user').click()
      await expect(alert(page, told)).toBeVisible()
      await signInBeside(page, email)
      await button(page, javaScriptEnabled ? 'Add user' : 'Send again').click()
      await expect(alert(page, 'not an e-mail address')).toBeVisible()
      await expect(field(page, 'Last name')).toHaveValue(name)
      await field(page, 'E-mail').fill(`${name}@own.${office.tag}.example`.toLowerCase())
      await button(page, 'Add user').click()
      await expect(page.getByText(/\/link\/[\w-]{20,}/)).toBeVisible()
    })

    test('a session ends while a contact is typed: rows and all are sent afterwards', async ({
      office,
      page,
    }) => {
      const email = office.emails['super-user']
      const name = `Keptcontact${javaScriptEnabled ? 'on' : 'off'}`
      await signInAfresh(page, email, '/users/shared-contacts/new')
      await field(page, 'First name').fill(name)
      await page.getByRole('group', { name: 'Phones' }).getByRole('textbox').first().fill('+41 44 668 18 00')
      await office.sql`delete from sessions where identity_id = (select id from identities where email = ${email})`
      await button(page, 'Save').click()
      await expect(alert(page, told)).toBeVisible()
      await signInBeside(page, email)
      await button(page, javaScriptEnabled ? 'Save' : 'Send again').click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await expect(page.getByRole('link', { name: '044 668 18 00' })).toBeVisible()
    })

    test('a right is lost while a form is open: the person is told, and can send it when it is back', async ({
      office,
      page,
    }) => {
      const email = office.emails['site-manager']
      const scope = (to: string) => office.sql`update users set scope = ${to} where email = ${email}`
      const name = `Barred${javaScriptEnabled ? 'on' : 'off'}`
      await signInAfresh(page, email, '/users/new')
      await field(page, 'Last name').fill(name)
      await scope('basic-user')
      try {
        await button(page, 'Add user').click()
        await expect(alert(page, 'You may not do that')).toBeVisible()
      } finally {
        await scope('site-manager')
      }
      await button(page, javaScriptEnabled ? 'Add user' : 'Send again').click()
      await expect(alert(page, 'needs an e-mail address')).toBeVisible()
      await expect(field(page, 'Last name')).toHaveValue(name)
    })

    test('a contact is deleted while its form is open: the person is told', async ({ office, page }) => {
      const id = randomUUID()
      await office.call(`${contactForms}#addContact`, { id, firstName: 'Gone' })
      await signInAfresh(page, office.emails.reseller, `/contacts/${id}/edit`)
      await field(page, 'First name').fill('Typed')
      await office.sql`update contacts set deleted_at = now() where id = ${id}`
      await button(page, 'Save').click()
      await expect(alert(page, 'no longer there')).toBeVisible()
    })

    test('a user is saved by somebody else meanwhile: both are told apart, and saving goes on', async ({
      office,
      page,
    }) => {
      const { userId } = office.own
      await signInAfresh(page, office.emails['office-manager'], `/users/${userId}`)
      const typed = await field(page, 'Last name').inputValue()
      await field(page, 'First name').fill('Mine')
      await office.sql`update users set last_name = 'Theirs', version = version + 1 where id = ${userId}`
      await button(page, 'Save').click()
      await expect(alert(page, 'changed this user meanwhile')).toBeVisible()
      await expect(page.getByText('Saved meanwhile: Theirs')).toBeVisible()
      await expect(field(page, 'First name')).toHaveValue('Mine')
      await button(page, 'Save').click()
      await expect(page.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()
      expect(await office.sql`select first_name, last_name from users where id = ${userId}`).toEqual([
        { first_name: 'Mine', last_name: typed },
      ])
    })

    test('the settings are saved by somebody else meanwhile: both are told apart, and saving goes on', async ({
      office,
      page,
    }) => {
      const { domainId } = office.own
      await signInAfresh(page, office.emails['office-manager'], '/settings')
      await page.getByLabel('Days in the trash').fill('41')
      await office.sql`update domains set language = 'fr', version = version + 1 where id = ${domainId}`
      await button(page, 'Save').click()
      await expect(page.getByText('Saved meanwhile: Français')).toBeVisible()
      await expect(page.getByLabel('Days in the trash')).toHaveValue('41')
      await button(page, 'Save').click()
      await expect(page.getByRole('status').filter({ hasText: 'settings were saved' })).toBeVisible()
      expect(await office.sql`select language, trash_days from domains where id = ${domainId}`).toEqual([
        { language: 'en', trash_days: 41 },
      ])
    })
  })
}

test('the connection goes away while a form is open: what was typed stays, and is saved when it is back', async ({
  office,
  page,
  context,
}) => {
  await signInAfresh(page, office.emails['office-manager'], '/settings')
  await page.getByLabel('Days in the trash').fill('43')
  await context.setOffline(true)
  await button(page, 'Save').click()
  await expect(alert(page, 'no connection to Commonbook')).toBeVisible()
  await expect(page.getByLabel('Days in the trash')).toHaveValue('43')
  await context.setOffline(false)
  await expect(page.getByText('The connection is back.')).toBeVisible()
  await button(page, 'Save').click()
  await expect(page.getByRole('status').filter({ hasText: 'settings were saved' })).toBeVisible()
})

test('the connection goes away before a press: it is told, and the page comes back by itself', async ({
  office,
  page,
  context,
}) => {
  await signInAfresh(page, office.emails['office-manager'], `/contacts/${office.own.contactId}`)
  await page.getByRole('link', { name: 'Delete' }).click()
  await context.setOffline(true)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('heading', { name: 'No connection to Commonbook' })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('link', { name: 'Delete' })).toBeVisible()
})
