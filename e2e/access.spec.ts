import { expect, type Browser, type Page } from '@playwright/test'
import { signIn } from './fixtures/knock'
import { test, type Office } from './fixtures/office'
import { ownContact, userWith } from './fixtures/own-contact'
import { untilScriptsRun } from './fixtures/page'
import type { Knocker } from './permissions-table'

const unique = () => `Q${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const says = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
const save = (page: Page) => button(page, 'Save').click()
const choose = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) }).check()
const isGone = (page: Page) =>
  expect(page.getByRole('alert').filter({ hasText: 'This contact is no longer here' })).toBeVisible()

/** Lets a page act as somebody of the office. */
async function become(page: Page, office: Office, who: Knocker): Promise<void> {
  const cookie = await signIn(office.portal, office.emails[who])
  const at = cookie.indexOf('=')
  await page
    .context()
    .addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: office.portal }])
}

/** Another browser of somebody. */
async function elsewhere(browser: Browser, office: Office, who: Knocker): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: office.portal })).newPage()
  await become(page, office, who)
  return page
}

/** Goes to a page and waits until its stream is open. */
async function follow(page: Page, path: string): Promise<void> {
  const stream = page.waitForResponse((answer) => answer.url().endsWith('/api/events'))
  await page.goto(path)
  expect((await stream).status()).toBe(200)
}

/** A contact of somebody's own, by name and id. */
async function contactOf(office: Office, who: Knocker) {
  const name = unique()
  const ownerId = (await userWith(office, office.emails[who])) ?? ''
  return { name, ownerId, id: await ownContact(office, office.own, ownerId, name) }
}

async function add(page: Page, list: string): Promise<void> {
  await choose(page, 'Selected members')
  await page.getByText('Paste a list').click()
  await page.getByRole('textbox', { name: 'E-mails or extensions' }).fill(list)
  await button(page, 'Add these').click()
}

/** Finds a member while typing, and adds them by the keyboard alone. */
async function search(page: Page, typed: string, member: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Search members' })
  const found = page.getByRole('listbox', { name: 'Found members' })
  await field.pressSequentially(typed)
  await expect(found.getByRole('option', { name: member, selected: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(found).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await expect(found.getByRole('option', { name: member, selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('One was added.')).toBeVisible()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
}

test.describe('with two browsers', () => {
  test('what is shared appears there without a reload; taken away it is gone, and its page says so', async ({
    page,
    browser,
    office,
  }) => {
    const { id, name } = await contactOf(office, 'basic-user')
    await become(page, office, 'basic-user')
    const other = await elsewhere(browser, office, 'advanced-user')
    await follow(other, '/contacts')
    await expect(other.getByRole('row').filter({ hasText: name })).toHaveCount(0)

    await page.goto(`/contacts/${id}`)
    await page.getByRole('link', { name: 'Manage access' }).click()
    const email = office.emails['advanced-user']
    await add(page, email)
    await expect(page.getByText('One was added.')).toBeVisible()
    // Meanwhile, in another tab, it is given to somebody else.
    await office.sql`insert into contact_grants (domain_id, id, contact_id, user_id, can_edit, since)
      select domain_id, ${id}, ${id}, id, false, 1 from users where email = ${office.emails['simple-user']}`
    await save(page)
    const question = page.getByRole('alert').filter({ hasText: 'changed who has this contact' })
    await expect(question).toContainText(/Now: Can view: .*simple-user/)
    await expect(page.getByText('Changed meanwhile. Now: Can view')).toBeVisible()
    await page.getByRole('combobox', { name: /simple-user may do$/ }).selectOption('No access')
    await save(page)
    await says(page, 'Access of one contact was changed.')
    const access = page.getByRole('region', { name: 'Who has access' })
    await expect(access).toContainText('You')
    await expect(access).toContainText('advanced-user')
    await expect(access).not.toContainText('simple-user')

    await other.getByRole('row').filter({ hasText: name }).getByRole('link', { name }).first().click()
    await expect(other.getByRole('heading', { name, level: 1 })).toBeVisible()
    await untilScriptsRun(other)
    await button(page, 'Undo').click()
    await says(page, 'Access of one contact is as it was.')
    await isGone(other)
    await other.goto('/contacts')
    await expect(other.getByRole('row').filter({ hasText: name })).toHaveCount(0)
    await other.context().close()
  })

  test('who may only view it any more keeps what they typed, and is told', async ({
    page,
    browser,
    office,
  }) => {
    const { id } = await contactOf(office, 'basic-user')
    const memberId = (await userWith(office, office.emails['advanced-user'])) ?? ''
    await office.sql`insert into contact_grants (domain_id, id, contact_id, user_id, can_edit, since)
      values (${office.own.domainId}, ${id}, ${id}, ${memberId}, true, 2)`
    const member = await elsewhere(browser, office, 'advanced-user')
    await follow(member, `/contacts/${id}/edit`)
    const typed = member.getByRole('textbox', { name: 'First name' })
    await typed.fill('Typed')
    await become(page, office, 'basic-user')
    await page.goto(`/contacts/${id}/access`)
    await page.getByRole('combobox', { name: /advanced-user/ }).selectOption('Can view')
    await save(page)
    await says(page, 'Access of one contact was changed.')
    const told = member.getByRole('alert').filter({ hasText: 'You can’t change this contact any more' })
    await expect(told).toBeVisible()
    await expect(typed).toHaveValue('Typed')
    await member.context().close()
  })

  test('a member leaves a contact, and the owner sees it', async ({ page, browser, office }) => {
    const { id, name } = await contactOf(office, 'basic-user')
    const memberId = (await userWith(office, office.emails['simple-user'])) ?? ''
    await office.sql`insert into contact_grants (domain_id, id, contact_id, user_id, can_edit, since)
      values (${office.own.domainId}, ${id}, ${id}, ${memberId}, false, 2)`
    await become(page, office, 'simple-user')
    const owner = await elsewhere(browser, office, 'basic-user')
    await follow(owner, `/contacts/${id}`)
    const access = owner.getByRole('region', { name: 'Who has access' })
    await expect(access).toContainText('simple-user')
    await page.goto(`/contacts/${id}`)
    await expect(page.getByRole('link', { name: 'Manage access' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Leave' }).click()
    const question = page.getByRole('alertdialog')
    await expect(question).toContainText('basic-user can give it to you again')
    await question.getByRole('button', { name: 'Leave' }).click()
    await says(page, 'You have left the contact.')
    await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0)
    await expect(access).not.toContainText('simple-user')
    await owner.context().close()
  })
})

test('a Shared Contact is taken back after asking, and is then one’s own', async ({ page, office }) => {
  await become(page, office, 'office-manager')
  const name = unique()
  const ownerId = (await userWith(office, office.emails['office-manager'])) ?? ''
  const id = await ownContact(office, office.own, ownerId, name)
  await page.goto(`/contacts/${id}/access`)
  await expect(page.getByText('It becomes a Shared Contact: it belongs to own')).toBeVisible()
  await choose(page, 'Your workspace')
  await save(page)
  await says(page, 'Access of one contact was changed.')
  await expect(page.getByRole('region', { name: 'Who has access' })).toContainText('The whole workspace')
  await page.getByRole('link', { name: 'Manage access' }).click()
  await choose(page, 'Only me')
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: 'This Shared Contact will be yours' })).toBeVisible()
  const [before] = await office.sql`select owner_id from contacts where id = ${id}`
  expect(before?.owner_id).toBeNull()
  await save(page)
  await says(page, 'Access of one contact was changed.')
  const [after] = await office.sql`select owner_id from contacts where id = ${id}`
  expect(after?.owner_id).toBe(ownerId)
})

test('all Shared Contacts that match are managed together, out of the list', async ({ page, office }) => {
  await become(page, office, 'office-manager')
  const name = unique()
  for (let made = 0; made < 26; made += 1) {
    const id = await ownContact(office, office.own, '', `${name} ${made}`)
    await office.sql`update contacts set search_text = ${` ${name.toLowerCase()} `} where id = ${id}`
  }
  await page.goto(`/users/shared-contacts?q=${name}&size=25&all=1`)
  await button(page, 'Manage access').click()
  await expect(page.getByRole('heading', { name: 'Manage access of 26 contacts' })).toBeVisible()
  await expect(page.getByText('Now: 26 with the whole workspace.')).toBeVisible()
  await choose(page, 'Only me')
  await save(page)
  await expect(page.getByText('26 Shared Contacts will be yours')).toBeVisible()
  await save(page)
  await says(page, 'Access of 26 contacts was changed.')
  await button(page, 'Undo').click()
  await says(page, 'Access of 26 contacts is as it was.')
})

test('of several it shows what differs, adds only, and says which could not be changed', async ({
  page,
  office,
}) => {
  await become(page, office, 'basic-user')
  const [one, two, theirs] = [
    await contactOf(office, 'basic-user'),
    await contactOf(office, 'basic-user'),
    await contactOf(office, 'advanced-user'),
  ]
  const [me, site] = [one.ownerId, (await userWith(office, office.emails['site-manager'])) ?? '']
  for (const [contact, member] of [
    [one.id, site],
    [theirs.id, me],
  ] as const) {
    await office.sql`insert into contact_grants (domain_id, id, contact_id, user_id, can_edit, since)
      values (${office.own.domainId}, ${contact}, ${contact}, ${member}, true, 2)`
  }
  const query = [one, two, theirs].map(({ id }) => `id=${id}`).join('&')
  await page.goto(`/contacts/access?${query}&back=/contacts`)
  await expect(page.getByRole('heading', { name: 'Manage access of 2 contacts' })).toBeVisible()
  await expect(page.getByText('Now: 1 shared and 1 private.')).toBeVisible()
  await expect(page.getByText(`not yours to share: “${theirs.name}”`)).toBeVisible()
  await expect(page.getByText('Has 1 of 2: 1 to edit, 0 to view')).toBeVisible()
  await choose(page, 'Selected members')
  await save(page)
  await expect(page.getByRole('alert').first()).toContainText('Say what they may do')
  await office.sql`update users set search_text = ' findable ' where email = ${office.emails['call-center-agent']}`
  await choose(page, 'Add or remove only')
  await search(page, 'findable', 'call-center-agent')
  await page.getByRole('combobox', { name: /^What .*call-center-agent may do/ }).selectOption('Can view')
  await save(page)
  await says(page, 'Access of 2 contacts was changed. One stayed as it was: it is not yours to share.')
  const given = await office.sql`select user_id, can_edit from contact_grants
    where contact_id in (${one.id}, ${two.id}) order by can_edit`
  expect(given.map(({ can_edit }) => Boolean(can_edit))).toEqual([false, false, true])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('members are added by a pasted list, of which nothing is dropped silently', async ({
    page,
    office,
  }) => {
    await become(page, office, 'basic-user')
    const { id } = await contactOf(office, 'basic-user')
    await office.sql`update users set search_text = ' reachable ' where email = ${office.emails['advanced-user']}`
    await page.goto(`/contacts/${id}/access`)
    await choose(page, 'Selected members')
    await page.getByRole('textbox', { name: 'Search members' }).fill('reachable')
    await button(page, 'Find').click()
    await expect(page.getByRole('checkbox', { name: /advanced-user/ })).toBeVisible()
    for (const path of [`/contacts/${id}/access`, `/contacts/access?id=${id}`]) {
      await page.goto(path)
      await add(page, `${office.emails['advanced-user']}; nobody@nowhere.example`)
      await expect(page.getByText('Nobody in the directory has this: nobody@nowhere.example')).toBeVisible()
      await expect(page.getByRole('textbox', { name: 'E-mails or extensions' })).toHaveValue(
        'nobody@nowhere.example',
      )
      await page.getByRole('combobox', { name: /may do$/ }).selectOption('Can view')
      await save(page)
      await says(
        page,
        path.includes('?') ? 'Nothing had to be changed.' : 'Access of one contact was changed.',
      )
    }
    const given = await office.sql`select can_edit from contact_grants where contact_id = ${id}`
    expect(given).toEqual([{ can_edit: false }])
  })
})
