import { expect, type Browser, type Cookie, type Page } from '@playwright/test'
import { signInAs } from '@/e2e/sign-in'
import {
  addGivenContact,
  addImports,
  addJobs,
  forgetChosenDomain,
  type DatabaseRows,
  type ImportRows,
} from './database-rows'

/** Who looks: a Super User, somebody who has not chosen a domain yet, or nobody signed in. */
export type Viewer = 'super' | 'undecided' | 'nobody'

/** What stands in the addresses of the pages that show one thing, and the cookies of each viewer. */
export type World = DatabaseRows &
  ImportRows & {
    viewers: Record<Viewer, Cookie[]>
    domain: string
    contact: string
    /** A contact of the user's that was given to the Super User. */
    given: string
    revision: string
    user: string
    invited: string
    department: string
    site: string
    number: string
    member: string
    link: string
  }

const UNDECIDED = 'diego.fuentes@acme.example'

async function idBehind(page: Page, path: string, pattern: RegExp): Promise<string> {
  await page.goto(path)
  const hrefs = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const found = hrefs.map((href) => pattern.exec(href)?.[1]).find((id) => id !== undefined)
  if (!found) throw new Error(`${path} has no link like ${pattern}`)
  return found
}

/** A contact with every field filled that was changed once, two exact duplicates, and another one in the trash. */
async function addContacts(page: Page): Promise<string> {
  await page.goto('/users/shared-contacts/new')
  await page.getByText('More fields').click()
  for (const [name, value] of [
    ['First name', 'Zoë'],
    ['Last name', 'Zürcher-Åström'],
    ['Company', 'Zürcher & Söhne'],
    ['Title', 'Head of everything'],
    ['Phone', '044 668 18 00'],
    ['E-mail', 'zoe.zuercher.astroem@zuercher-und-soehne.example'],
    ['Nickname', 'Zo'],
    ['Birthday', '--04-12'],
    ['New tag', 'VIP'],
    ['Notes', 'Two\nlines'],
  ] as const) {
    await page
      .getByRole('textbox', { name, exact: true })
      .or(page.getByLabel(name, { exact: true }))
      .fill(value)
  }
  await page.getByRole('button', { name: 'Add phone' }).click()
  await page.getByRole('textbox', { name: 'Phone 2', exact: true }).fill('12')
  await page.getByRole('button', { name: 'Add address' }).click()
  await page.getByRole('textbox', { name: 'Street' }).fill('Bahnhofstrasse 1')
  await page.getByRole('button', { name: 'Add web address' }).click()
  await page.getByRole('textbox', { name: 'Web address', exact: true }).fill('https://zuercher.example')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'added' })).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Head of sales')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()
  for (const title of ['Head of sales', '']) {
    await page.goto('/users/shared-contacts/new')
    await page.getByRole('textbox', { name: 'Last name' }).fill('Twin')
    await page.getByRole('textbox', { name: 'Company', exact: true }).fill('Twin & Twin')
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: 'added' })).toBeVisible()
  }
  await page.goto('/users/shared-contacts/new')
  await page.getByRole('textbox', { name: 'Last name' }).fill('Trashed')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await deleteShown(page)
  await page.goto('/contacts/new')
  await page.getByRole('textbox', { name: 'Last name' }).fill('Trashed')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await deleteShown(page)
  return id
}

/** Deletes the contact whose page is shown. */
async function deleteShown(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Delete', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'deleted' })).toBeVisible()
}

/** Fills the portal with something of everything. */
export async function makeWorld(browser: Browser, baseURL: string): Promise<World> {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await signInAs(page, UNDECIDED, '/contacts')
  const undecided = await context.cookies()
  await forgetChosenDomain(UNDECIDED)
  await context.clearCookies()
  await signInAs(page, 'super@acme.example', '/users')
  const contact = await addContacts(page)
  const domain = await idBehind(page, '/domains?q=globex', /^\/domains\/([0-9a-f-]{36})$/)
  const own = await idBehind(page, '/domains?q=acme', /^\/domains\/([0-9a-f-]{36})$/)
  const revision = await idBehind(page, `/contacts/${contact}/history`, /restore\?revision=([^&]+)/)
  const user = await idBehind(page, '/users?q=agent%40acme', /^\/users\/([0-9a-f-]{36})$/)
  const department = await idBehind(page, '/users/departments', /^\/users\/departments\/([0-9a-f-]{36})$/)
  const site = await idBehind(page, '/users/sites', /^\/users\/sites\/([0-9a-f-]{36})$/)
  const number = await idBehind(page, '/numbers?q=main+line', /^\/numbers\/([0-9a-f-]{36})$/)
  const member = await idBehind(page, `/numbers/${number}`, /^\/users\/([0-9a-f-]{36})$/)
  await page.goto('/users/new')
  await page.getByRole('textbox', { name: 'Last name' }).fill('Invited')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`invited-${Date.now().toString(36)}@acme.example`)
  await page.getByRole('button', { name: 'Add user' }).click()
  const link = await page.getByText(/\/link\/[\w-]{20,}/).textContent()
  const open = page.getByRole('link', { name: 'Open Invited' })
  const invited = (await open.getAttribute('href'))?.split('/').at(-1) ?? ''
  const jobs = await addJobs(own)
  const viewer = await idBehind(page, '/users?q=super%40acme', /^\/users\/([0-9a-f-]{36})$/)
  const imports = await addImports(own, viewer)
  const given = await addGivenContact(own, user, viewer)
  const viewers = { super: await context.cookies(), undecided, nobody: [] }
  await context.close()
  return {
    ...jobs,
    ...imports,
    ...{ viewers, domain, contact, given, revision, user, invited, department, site, number, member },
    link: link?.trim().split('/').at(-1) ?? '',
  }
}
