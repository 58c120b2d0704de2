import { randomBytes, randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { caller, contactForms, test, type Office } from './fixtures/office'
import { signIn } from './fixtures/knock'
import { untilScriptsRun } from './fixtures/page'
import { signInAs } from './sign-in'

const unique = () => `Q${randomBytes(5).toString('hex')}`
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true })
const toast = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

/** A phone number of the office that these are assigned to. */
async function numberOf({ sql, own, emails }: Office, people: readonly (keyof Office['emails'])[]) {
  const [id, label] = [randomUUID(), unique()]
  const e164 = `+1415${String(parseInt(randomBytes(4).toString('hex'), 16))
    .padStart(10, '0')
    .slice(-7)}`
  await sql`insert into numbers (domain_id, id, e164, label) values (${own.domainId}, ${id}, ${e164}, ${label})`
  await sql`insert into number_members (domain_id, number_id, user_id)
    select domain_id, ${id}, id from users where email in ${sql(people.map((one) => emails[one]))}`
  return { id, label }
}

/** What somebody else of the office sees of a contact: its page’s status, and how often a search finds it. */
async function seenBy({ emails, portal }: Office, who: keyof Office['emails'], id: string, name: string) {
  const headers = { cookie: await signIn(portal, emails[who] ?? '') }
  const record = await fetch(`${portal}/contacts/${id}`, { headers })
  const list = await (await fetch(`${portal}/contacts?filter=all&q=${name}`, { headers })).text()
  return { status: record.status, listed: list.includes(`/contacts/${id}`) }
}

const unseen = { status: 404, listed: false }
const seen = { status: 200, listed: true }
const shownId = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** Fills the form of a contact of one's own, from the list. */
async function begin(page: Page, office: Office, name: string) {
  await signInAs(page, office.emails['basic-user'], '/contacts')
  await link(page, 'Add contact').click()
  await field(page, 'Last name').fill(name)
}

async function save(page: Page, name: string) {
  await button(page, 'Save').click()
  await expect(toast(page, `${name} was added.`)).toBeVisible()
  return shownId(page)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a basic user adds a contact of their own, and nobody else sees it', async ({ page, office }) => {
      const name = unique()
      await begin(page, office, name)
      await expect(page.getByRole('radio', { name: /^Only me/ })).toBeChecked()
      const id = await save(page, name)
      await expect(page.getByRole('img', { name: 'Private: only you' })).toBeVisible()
      for (const other of ['simple-user', 'office-manager', 'super-user'] as const) {
        expect(await seenBy(office, other, id, name)).toEqual(unseen)
      }
      await link(page, 'Edit').click()
      await field(page, 'Company').fill('Northwind')
      await button(page, 'Save').click()
      await expect(toast(page, 'was saved')).toBeVisible()
      await link(page, 'History').click()
      await link(page, 'Restore this version').click()
      await button(page, 'Restore').click()
      await expect(toast(page, 'The earlier version is back.')).toBeVisible()
      await expect(page.getByRole('main')).not.toContainText('Northwind')
    })

    test('a basic user deletes a contact of their own and takes it back', async ({ page, office }) => {
      const name = unique()
      await begin(page, office, name)
      const id = await save(page, name)
      const remove = async () => {
        await link(page, 'Delete').click()
        const asking = javaScriptEnabled ? page.getByRole('alertdialog') : page.getByRole('main')
        await expect(asking).toContainText('It disappears for everyone who has it.')
        await asking.getByRole('button', { name: 'Delete', exact: true }).click()
        await expect(toast(page, '1 contact deleted.')).toBeVisible()
      }
      await remove()
      await button(page, 'Undo').click()
      await expect(toast(page, 'Undone for 1 contact.')).toBeVisible()
      await page.goto(`/contacts/${id}`)
      await remove()
      await page.goto(`/contacts/deleted?q=${name}`)
      await page.getByRole('checkbox', { name: `Select ${name}` }).check()
      await button(page, 'Restore').click()
      await expect(toast(page, '1 contact restored.')).toBeVisible()
      await page.goto(`/contacts/${id}`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    })

    test('a basic user shares a contact with the workspace and it becomes a Shared Contact', async ({
      page,
      office,
    }) => {
      const name = unique()
      const { sql, own } = office
      await sql`update domains set open_sharing = true where id = ${own.domainId}`
      await begin(page, office, name)
      await expect(page.getByRole('main')).toContainText('it belongs to own')
      await page.getByRole('radio', { name: /^Your workspace/ }).check()
      const id = await save(page, name)
      await expect(page.getByRole('img', { name: 'Shared contact: the whole workspace' })).toBeVisible()
      expect(await seenBy(office, 'simple-user', id, name)).toEqual(seen)
      await sql`update domains set open_sharing = false where id = ${own.domainId}`
      await page.goto('/contacts/new')
      await expect(page.getByRole('radio', { name: /^Your workspace/ })).toHaveCount(0)
    })

    test('a contact added to a number is at once with everyone assigned to it', async ({ page, office }) => {
      const name = unique()
      const line = await numberOf(office, ['basic-user', 'advanced-user'])
      await begin(page, office, name)
      await page.getByRole('radio', { name: /^A phone number/ }).check()
      const numbers = page.getByRole('combobox', { name: 'Phone number' })
      await numbers.selectOption(line.label)
      await field(page, 'E-mail').fill('nonsense')
      await button(page, 'Save').click()
      await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible()
      await expect(numbers.locator('option:checked')).toHaveText(line.label)
      await field(page, 'E-mail').fill('')
      const id = await save(page, name)
      expect(await seenBy(office, 'advanced-user', id, name)).toEqual(seen)
      expect(await seenBy(office, 'simple-user', id, name)).toEqual(unseen)
    })
  })
}

test('a contact that one may only view cannot be edited, in no way', async ({ page, office }) => {
  const { sql, own, emails, portal } = office
  const name = unique()
  await begin(page, office, name)
  const id = await save(page, name)
  await sql`insert into contact_grants (domain_id, id, contact_id, user_id, can_edit, since)
    select ${own.domainId}, ${randomUUID()}, ${id}, id, false, 1 from users where email = ${emails['simple-user']}`
  expect(await seenBy(office, 'simple-user', id, name)).toEqual(seen)
  const cookie = await signIn(portal, emails['simple-user'])
  const edit = await fetch(`${portal}/contacts/${id}/edit`, { headers: { cookie }, redirect: 'manual' })
  expect(edit.headers.get('location')).toContain(`/contacts/${id}`)
  const call = caller(portal, cookie)
  const fields = { id, version: '1', lastName: 'Theirs' }
  expect((await call(`${contactForms}#saveContact`, fields)).answer).toBe('forbidden')
  await sql`update contact_grants set can_edit = true where contact_id = ${id}`
  expect((await call(`${contactForms}#saveContact`, fields)).answer).toBe('done')
})

test('two who may edit a contact see both versions when they save at once', async ({ page, office }) => {
  const name = unique()
  await begin(page, office, name)
  const id = await save(page, name)
  await page.goto(`/contacts/${id}/edit`)
  const other = await page.context().newPage()
  await other.goto(`/contacts/${id}/edit`)
  await field(other, 'Title').fill('Theirs')
  await button(other, 'Save').click()
  await expect(toast(other, 'was saved')).toBeVisible()
  await field(page, 'Title').fill('Mine')
  await button(page, 'Save').click()
  await expect(page.getByRole('alert').filter({ hasText: 'while you were editing' })).toBeVisible()
  await button(page, 'Save this choice').click()
  await expect(toast(page, 'was saved')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Mine')
})

test('what was typed comes back as a draft, with whom it is for, and to nobody else', async ({
  page,
  office,
}) => {
  const name = unique()
  const line = await numberOf(office, ['basic-user'])
  await begin(page, office, name)
  await page.getByRole('radio', { name: /^A phone number/ }).check()
  await page.getByRole('combobox', { name: 'Phone number' }).selectOption(line.label)
  await expect(async () => {
    const kept = await page.evaluate(() => JSON.stringify(sessionStorage))
    expect(kept).toContain(line.id)
  }).toPass()
  await page.evaluate(() => location.reload())
  await expect(field(page, 'Last name')).toHaveValue(name)
  await expect(page.getByRole('radio', { name: /^A phone number/ })).toBeChecked()
  await expect(page.getByRole('combobox', { name: 'Phone number' }).locator('option:checked')).toHaveText(
    line.label,
  )
  await page.context().clearCookies()
  await signInAs(page, office.emails['office-manager'], '/contacts/new')
  await expect(field(page, 'Last name')).toHaveValue('')
})

const starOf = (page: Page, name: string) => button(page, `Favorite: ${name}`)

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the list, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('remembers its filter', async ({ page, office }) => {
      await signInAs(page, office.emails['advanced-user'], '/contacts')
      const filter = page.getByRole('combobox', { name: 'Show' })
      for (const choice of ['mine', 'all']) {
        await filter.selectOption(choice)
        if (javaScriptEnabled) await untilRemembered(page, choice)
        else {
          await button(page, 'Search').click()
          await expect(page).toHaveURL(new RegExp(`/contacts\\?.*filter=${choice}`))
        }
        await page.goto('/contacts')
        await expect(filter).toHaveValue(choice)
      }
    })

    test('a basic user stars a contact', async ({ page, office }) => {
      const name = unique()
      await begin(page, office, name)
      await save(page, name)
      await page.goto(`/contacts?filter=all&q=${name}`)
      await expect(starOf(page, name)).toHaveAttribute('aria-pressed', 'false')
      await starOf(page, name).click()
      await expect(starOf(page, name)).toHaveAttribute('aria-pressed', 'true')
      await page.getByRole('row', { name }).getByRole('link', { name }).first().click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
      await expect(starOf(page, name)).toHaveAttribute('aria-pressed', 'true')
      await starOf(page, name).click()
      await expect(starOf(page, name)).toHaveAttribute('aria-pressed', 'false')
      await starOf(page, name).click()
      await expect(starOf(page, name)).toHaveAttribute('aria-pressed', 'true')
      await page.goto(`/contacts?filter=favorites&q=${name}`)
      await expect(page.getByRole('row', { name })).toContainText('Private: only you')
      await starOf(page, name).click()
      await expect(starOf(page, name)).toHaveCount(0)
    })

    test('what one may not change among the selected ones stays, and that is said', async ({
      page,
      office,
    }) => {
      const name = unique()
      await begin(page, office, name)
      await save(page, name)
      const call = caller(office.portal, await signIn(office.portal, office.emails['office-manager']))
      await call(`${contactForms}#addContact`, { id: randomUUID(), firstName: 'Shared', lastName: name })
      await page.goto(`/contacts?filter=all&q=${name}`)
      for (const one of [name, `Shared ${name}`]) {
        await page.getByRole('checkbox', { name: `Select ${one}`, exact: true }).check()
      }
      await field(page, 'Tag')
        .or(page.getByRole('combobox', { name: 'Tag' }))
        .fill('urgent')
      await button(page, 'Add tag').click()
      await expect(
        toast(page, '1 contact tagged. 1 is not yours to change and stays as it is.'),
      ).toBeVisible()
      await button(page, 'Undo').click()
      await expect(toast(page, 'Undone for 1 contact.')).toBeVisible()
      await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check()
      await page.getByRole('checkbox', { name: `Select Shared ${name}`, exact: true }).check()
      await button(page, 'Manage access').click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Manage access of 1 contact')
      await page.goto(`/contacts?filter=all&q=${name}`)
      await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check()
      await page.getByRole('checkbox', { name: `Select Shared ${name}`, exact: true }).check()
      await button(page, 'Export…').click()
      await expect(page.getByRole('main')).toContainText('1 contact that you selected.')
      await expect(page.getByRole('main')).toContainText('1 of those selected is a Shared Contact')
      const answer = page.waitForEvent('download')
      await button(page, 'Download').click()
      const file = await (await answer).createReadStream()
      const text = Buffer.concat(await file.toArray()).toString()
      expect(text).toContain(name)
      expect(text).not.toContain('Shared')
    })
  })
}

test('a star that is pressed twice is as it was', async ({ page, office }) => {
  const name = unique()
  await begin(page, office, name)
  await save(page, name)
  await page.goto(`/contacts?filter=all&q=${name}`)
  await untilScriptsRun(page)
  let answers = 0
  page.on('response', (answer) => (answers += answer.url().endsWith('/star') ? 1 : 0))
  await starOf(page, name).dblclick()
  await expect.poll(() => answers).toBe(2)
  await expect(starOf(page, name)).toHaveAttribute('aria-pressed', 'false')
  await page.reload()
  await expect(starOf(page, name)).toHaveAttribute('aria-pressed', 'false')
})

test('a filter of what is no longer there leads to all', async ({ page, office }) => {
  const name = unique()
  await begin(page, office, name)
  await save(page, name)
  await page.goto(`/contacts?filter=number:${randomUUID()}`)
  await expect(page).toHaveURL(/filter=all/)
  await page.goto('/contacts')
  await expect(page.getByRole('combobox', { name: 'Show' })).toHaveValue('all')
})

test('a star that is pressed in another tab follows', async ({ page, office }) => {
  const name = unique()
  await begin(page, office, name)
  await save(page, name)
  const other = await page.context().newPage()
  for (const tab of [page, other]) await tab.goto(`/contacts?filter=mine&q=${name}`)
  await starOf(other, name).click()
  await expect(starOf(page, name)).toHaveAttribute('aria-pressed', 'true')
})

async function untilRemembered(page: Page, filter: string) {
  const cookies = async () => JSON.stringify(await page.context().cookies(page.url()))
  await expect.poll(cookies).toContain(`filter%3D${filter}`)
}

test('the filter and the order are remembered for whoever chose them, and an address goes before', async ({
  page,
  office,
}) => {
  await signInAs(page, office.emails['basic-user'], '/contacts')
  const filter = page.getByRole('combobox', { name: 'Show' })
  await expect(filter.locator('option')).toContainText([
    'All',
    'My contacts',
    'Shared',
    'Favorites',
    'Shared with me',
  ])
  await filter.selectOption('My contacts')
  await untilRemembered(page, 'mine')
  await page.goto('/contacts')
  await expect(filter).toHaveValue('mine')
  await page.goto('/contacts?filter=shared')
  await expect(filter).toHaveValue('shared')
  await untilRemembered(page, 'shared')
  await filter.selectOption('All')
  await untilRemembered(page, 'all')
  await page.goto('/contacts')
  await expect(filter).toHaveValue('all')
  await page.goto('/contacts?filter=favorites&sort=-updated')
  await signInAs(page, office.emails['simple-user'], '/contacts')
  await expect(filter).toHaveValue('all')
})
