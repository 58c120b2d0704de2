import { randomInt, randomUUID } from 'node:crypto'
import { expect, type Locator, type Page } from '@playwright/test'
import { type Cookie, signIn } from './fixtures/knock'
import { test, type Office } from './fixtures/office'
import { untilScriptsRun } from './fixtures/page'
import { contactAt, makeUser, numberAt } from './fixtures/world'

const unique = () => `Q${randomUUID().slice(0, 8)}`
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true })
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

const problem = (page: Page) => page.getByRole('main').getByRole('alert')

async function goAs(page: Page, portal: string, cookie: Cookie, path: string) {
  const at = cookie.indexOf('=')
  const given = { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: portal }
  await page.context().addCookies([given])
  await page.goto(portal + path)
  await untilScriptsRun(page)
}

async function openNumber(page: Page, office: Office, label = unique()) {
  const id = await numberAt(office.sql, office.own, label)
  await goAs(page, office.portal, office.cookie, `/numbers/${id}`)
  return { id, label }
}

/** Somebody of the domain with an extension, who has signed in nowhere. */
async function personAt({ sql, own, tag }: Office) {
  const lastName = unique()
  const email = `${lastName.toLowerCase()}@own.${tag}.example`
  const id = await makeUser(sql, own, { email, lastName })
  const extension = String(randomInt(1_000_000, 9_999_999))
  await sql`update users set extension = ${extension}, first_name = '', search_text = ${` ${lastName.toLowerCase()} ${email} `}
    where id = ${id}`
  return { id, email, extension, lastName }
}

test('a number is added in any format, found by it, edited and removed', async ({ page, office }) => {
  const label = unique()
  const digits = String(randomInt(2_000_000, 9_999_999))
  await goAs(page, office.portal, office.cookie, '/numbers')
  await link(page, 'Add number').click()
  await field(page, 'Number').fill('204')
  await button(page, 'Add number').click()
  await expect(problem(page)).toContainText('Fill in this field')
  await field(page, 'Label').fill(label)
  await button(page, 'Add number').click()
  await expect(problem(page)).toContainText('Enter a full phone number')
  await field(page, 'Number').fill(`044 ${digits}`)
  await button(page, 'Add number').click()
  await expect(told(page, 'The number was added')).toBeVisible()
  await link(page, 'Edit').click()
  await field(page, 'Label').fill(`${label} again`)
  await button(page, 'Save').click()
  await expect(page.getByRole('heading', { name: `${label} again` })).toBeVisible()
  await link(page, 'Shared numbers').click()
  await page.getByRole('searchbox', { name: 'Search numbers' }).fill(`+41 44 ${digits}`)
  await expect(page).toHaveURL(/q=/)
  await expect(row(page, label)).toContainText('Nobody')
  await link(page, `${label} again`).click()
  await link(page, 'Remove').click()
  await page.getByRole('radio', { name: /Only their owners/ }).check()
  await button(page, 'Remove').click()
  await expect(told(page, `${label} again was removed`)).toBeVisible()
})

test('people are assigned by search, by department, and by a list of which each wrong line is named', async ({
  page,
  office,
}) => {
  const [ana, luis, eva] = [await personAt(office), await personAt(office), await personAt(office)]
  await office.sql`update users set department_id = ${office.own.departmentId} where id = ${luis.id}`
  const { id } = await openNumber(page, office)
  await link(page, 'Assign people').click()
  await page.getByRole('searchbox', { name: /^Name, e-mail/ }).fill(ana.lastName)
  await expect(page).toHaveURL(/q=/)
  await page.getByRole('checkbox', { name: `Select ${ana.lastName}` }).check()
  await button(page, 'Assign').click()
  await expect(told(page, '1 person was assigned')).toBeVisible()
  await expect(row(page, ana.lastName)).toContainText(ana.extension)

  await link(page, 'Assign people').click()
  await page.getByRole('combobox', { name: 'Department' }).selectOption({ label: 'Homely department' })
  await button(page, 'Assign everybody in Homely department').click()
  await expect(row(page, luis.lastName)).toBeVisible()

  await page.goto(`${office.portal}/numbers/${id}/assign`)
  await untilScriptsRun(page)
  await page.getByText('Paste a list').click()
  await field(page, 'E-mails or extensions').fill(`E-mail\n${eva.email}\n99\nnobody@nowhere.example`)
  await button(page, 'Assign this list').click()
  const refusal = problem(page)
  await expect(refusal).toContainText('Line 3: nobody in the directory is “99”.')
  await expect(refusal).toContainText('Line 4: nobody in the directory is “nobody@nowhere.example”.')
  await field(page, 'E-mails or extensions').fill('')
  const file = {
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Extension\n${eva.extension}\n`),
  }
  await page.getByLabel('CSV file').setInputFiles(file)
  await button(page, 'Assign this list').click()
  await expect(told(page, '1 person was assigned')).toBeVisible()
  await expect(row(page, eva.lastName)).toBeVisible()
})

test('who is unassigned is asked about first, and put back by Undo', async ({ page, office }) => {
  await openNumber(page, office)
  await page.getByRole('checkbox', { name: /^Select .*Homely/ }).check()
  await button(page, 'Unassign…').click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('They lose the contacts of this number at once')
  await button(dialog, 'Unassign').click()
  await expect(page.getByText('Nobody is assigned yet')).toBeVisible()
  await button(page, 'Undo').click()
  await expect(told(page, 'That was taken back')).toBeVisible()
  await expect(row(page, 'Homely')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('people are assigned and unassigned, and a number goes on to another one', async ({
    page,
    office,
  }) => {
    const ana = await personAt(office)
    const other = unique()
    await numberAt(office.sql, office.own, other)
    const id = await numberAt(office.sql, office.own, unique())
    const at = office.cookie.indexOf('=')
    const cookie = {
      name: office.cookie.slice(0, at),
      value: office.cookie.slice(at + 1),
      url: office.portal,
    }
    await page.context().addCookies([cookie])
    await page.goto(`${office.portal}/numbers/${id}/assign?q=${ana.lastName}`)
    await page.getByRole('checkbox', { name: `Select ${ana.lastName}` }).check()
    await button(page, 'Assign').click()
    await page.getByRole('checkbox', { name: `Select ${ana.lastName}` }).check()
    await button(page, 'Unassign…').click()
    await expect(page.getByRole('main')).toContainText('They lose the contacts of this number at once')
    await button(page, 'Unassign').click()
    await expect(told(page, '1 person was unassigned')).toBeVisible()
    await link(page, 'Remove').click()
    await page.getByRole('radio', { name: /another number/ }).check()
    await page.getByRole('combobox', { name: 'Number' }).selectOption({ label: other })
    await button(page, 'Remove').click()
    await expect(told(page, 'was removed')).toBeVisible()
  })
})

test.describe('with two browsers', () => {
  /** A contact of the Advanced User's on numbers. */
  async function contactOn({ sql, own, emails }: Office, lines: string[]) {
    const name = unique()
    const { id } = await contactAt(sql, own)
    await sql`update contacts set first_name = '', last_name = ${name}, company = '', sort_name = ${name},
      owner_id = (select id from users where email = ${emails['advanced-user']}) where id = ${id}`
    for (const line of lines) {
      await sql`insert into contact_grants (domain_id, id, contact_id, number_id, can_edit, since)
        values (${own.domainId}, ${randomUUID()}, ${id}, ${line}, true, 1)`
    }
    return { id, name }
  }

  test('the contacts of a number come and go with the assignment, at once', async ({
    page,
    browser,
    office,
  }) => {
    const [first, second] = [unique(), unique()]
    const [one, two] = [
      await numberAt(office.sql, office.own, first),
      await numberAt(office.sql, office.own, second),
    ]
    const onOne = await contactOn(office, [one])
    const onBoth = await contactOn(office, [one, two])
    const member = await (await browser.newContext({ baseURL: office.portal })).newPage()
    const cookie = await signIn(office.portal, office.emails['call-center-agent'])
    await goAs(member, office.portal, cookie, '/contacts')
    await expect(row(member, onOne.name)).toHaveCount(0)

    const assign = async (id: string) => {
      await goAs(page, office.portal, office.cookie, `/numbers/${id}/assign?size=100`)
      await page.getByRole('checkbox', { name: /^Select .*call-center-agent/ }).check()
      await button(page, 'Assign').click()
      await expect(told(page, '1 person was assigned')).toBeVisible()
    }
    await assign(one)
    await expect(row(member, onOne.name)).toBeVisible()
    await expect(row(member, onBoth.name)).toBeVisible()
    await assign(two)

    const open = await member.context().newPage()
    await goAs(open, office.portal, cookie, `/contacts/${onOne.id}`)
    const kept = await member.context().newPage()
    await goAs(kept, office.portal, cookie, `/contacts/${onBoth.id}`)
    const line = await member.context().newPage()
    await goAs(line, office.portal, cookie, `/numbers/${one}`)
    await goAs(page, office.portal, office.cookie, `/numbers/${one}`)
    await page.getByRole('checkbox', { name: /^Select .*call-center-agent/ }).check()
    await button(page, 'Unassign…').click()
    await button(page.getByRole('alertdialog'), 'Unassign').click()
    await expect(row(member, onOne.name)).toHaveCount(0)
    await expect(row(member, onBoth.name)).toBeVisible()
    await expect(open.getByRole('alert').filter({ hasText: 'This contact is no longer here' })).toBeVisible()
    await expect(open.getByRole('heading', { name: onOne.name })).toHaveCount(0)
    await expect(kept.getByRole('heading', { name: onBoth.name })).toBeVisible()
    await expect(line.getByRole('alert').filter({ hasText: 'This number is no longer here' })).toBeVisible()
    await member.context().close()
  })

  test('whoever is assigned sees the number and its contacts, and adds one to it', async ({
    page,
    office,
  }) => {
    const label = unique()
    const id = await numberAt(office.sql, office.own, label)
    await office.sql`insert into number_members (domain_id, number_id, user_id)
      select domain_id, ${id}, id from users where email = ${office.emails['basic-user']}`
    const { name } = await contactOn(office, [id])
    const cookie = await signIn(office.portal, office.emails['basic-user'])
    await goAs(page, office.portal, cookie, `/numbers/${id}`)
    await expect(row(page, 'basic-user')).toBeVisible()
    await expect(link(page, 'Assign people')).toHaveCount(0)
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await link(page, 'Its contacts').click()
    await expect(row(page, name)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: label })).toBeVisible()
    await link(page, '2 people assigned').click()
    await link(page, 'Add contact').click()
    await expect(page.getByRole('combobox', { name: 'Phone number' })).toHaveValue(id)
    const added = unique()
    await field(page, 'Last name').fill(added)
    await button(page, 'Save').click()
    await page.goto(`${office.portal}/contacts?filter=number:${id}`)
    await expect(row(page, added)).toBeVisible()
  })
})
