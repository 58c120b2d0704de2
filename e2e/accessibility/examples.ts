import { expect, type Page } from '@playwright/test'
import type { Viewer, World } from './world'

/** A page to look at: its address, who looks (a Super User unless said), and what is opened or sent there. */
export type Example = {
  at: string | ((world: World) => string)
  as?: Viewer
  /** What the page shows in the sentence, such as "with a dialog". */
  showing?: string
  open?: (page: Page) => Promise<void>
  /** In pixels, where it is not both. */
  widths?: number[]
}

const press = (name: string) => (page: Page) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).last().click()
const errors = (name: string) => async (page: Page) => {
  await press(name)(page)
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible()
}
const dialog = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}
const typedThenLeft = async (page: Page) => {
  await page.getByRole('textbox', { name: 'Last name' }).fill('Unsaved')
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}
const differentPasswords = (name: string) => async (page: Page) => {
  const current = page.getByLabel('Current password')
  if (await current.isVisible()) await current.fill('not the current one')
  await page.getByLabel('New password', { exact: true }).fill('a heavy green lorry')
  await page.getByLabel('Repeat new password').fill('a heavy green ferry')
  await errors(name)(page)
}
const firstRow = async (page: Page) => {
  await page
    .getByRole('checkbox', { name: /^Select (?!all)/ })
    .first()
    .check()
  await expect(page.getByText('1 selected')).toBeVisible()
}

const SHARED = '/users/shared-contacts'

/** The examples of every page of the register, by the page's name there. */
export const examples: Record<string, Example[]> = {
  '/': [{ at: '/' }],
  '/activity': [{ at: '/activity' }, { at: '/activity?q=nobody-at-all', showing: 'without a match' }],
  '/choose-domain': [{ at: '/choose-domain', as: 'undecided' }],
  '/console': [
    { at: '/console?q=an' },
    {
      at: '/console?q=an',
      showing: 'another one chosen',
      open: async (page) => {
        await page.getByRole('main').getByRole('searchbox').press('ArrowDown')
        await expect(page.locator('main a[aria-current=true]')).toBeFocused()
      },
    },
    { at: '/console?q=nothing-like-it', showing: 'nothing that matches' },
    { at: '/console?caller=%2B41446681809', showing: 'a caller nobody knows' },
    { at: '/console?caller=144', showing: 'who calls' },
    { at: '/console?caller=anonymous', showing: 'that there is no number' },
  ],
  '/contacts': [
    { at: '/contacts?size=25' },
    { at: '/contacts?q=an&size=25', showing: 'matches' },
    { at: '/contacts?filter=coworkers&size=25', showing: 'coworkers' },
    { at: ({ number }) => `/contacts?filter=number:${number}`, showing: 'the contacts of a number' },
    { at: '/contacts?q=nothing-like-it', showing: 'nothing that matches' },
    {
      at: '/contacts?done=deleted&count=2&told=example&size=25',
      showing: 'what was done, and the account menu',
      open: (page) => page.getByRole('banner').getByText('Account').dispatchEvent('click'),
    },
    {
      at: '/contacts?size=25',
      showing: 'the shortcuts',
      open: async (page) => {
        await page.keyboard.press('?')
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      at: '/contacts?size=25',
      showing: 'the navigation',
      // On a wide screen it is beside every page.
      widths: [390],
      open: async (page) => {
        await page.getByRole('banner').getByRole('button', { name: 'Menu', exact: true }).click()
        await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible()
      },
    },
  ],
  '/contacts/[id]': [
    { at: ({ contact }) => `/contacts/${contact}` },
    { at: ({ contact }) => `/contacts/${contact}`, showing: 'a question', open: dialog('Delete') },
    { at: ({ given }) => `/contacts/${given}`, showing: 'a question to leave', open: dialog('Leave') },
    { at: ({ user }) => `/contacts/${user}`, showing: 'that there is none' },
  ],
  '/contacts/[id]/access': [
    { at: ({ contact }) => `/contacts/${contact}/access` },
    {
      at: ({ contact }) => `/contacts/${contact}/access`,
      showing: 'members found and added, and a question',
      open: async (page) => {
        await page.getByRole('radio', { name: /^Selected members/ }).check()
        await page.getByText('Paste a list').click()
        await page.getByRole('textbox', { name: 'E-mails or extensions' }).fill('basic@acme.example, nobody')
        await press('Add these')(page)
        await expect(page.getByText('Nobody in the directory has this')).toBeVisible()
        await press('Save')(page)
        await expect(page.getByText('This Shared Contact will be yours')).toBeVisible()
        await page.getByRole('combobox', { name: 'Search members' }).fill('an')
        await expect(
          page.getByRole('listbox', { name: 'Found members' }).getByRole('option').first(),
        ).toBeVisible()
      },
    },
    {
      at: ({ contact }) => `/contacts/${contact}/access`,
      showing: 'errors',
      open: async (page) => {
        await page.getByRole('radio', { name: /^Selected members/ }).check()
        await errors('Save')(page)
      },
    },
  ],
  '/contacts/[id]/history': [{ at: ({ contact }) => `/contacts/${contact}/history` }],
  '/contacts/[id]/history/restore': [
    { at: ({ contact, revision }) => `/contacts/${contact}/history/restore?revision=${revision}` },
  ],
  '/contacts/[id]/edit': [
    { at: ({ contact }) => `/contacts/${contact}/edit` },
    { at: ({ contact }) => `/contacts/${contact}/edit`, showing: 'a question', open: typedThenLeft },
    { at: ({ contact }) => `/contacts/${contact}/edit`, showing: 'two versions', open: savedMeanwhile },
  ],
  '/contacts/delete': [
    { at: ({ contact }) => `/contacts/delete?id=${contact}` },
    { at: `/contacts/delete`, showing: 'that nothing is selected' },
  ],
  '/contacts/deleted': [
    { at: '/contacts/deleted' },
    { at: '/contacts/deleted', showing: 'one selected', open: firstRow },
  ],
  '/contacts/jobs/[id]': [
    { at: ({ runningJob }) => `/contacts/jobs/${runningJob}`, showing: 'progress' },
    { at: ({ failedJob }) => `/contacts/jobs/${failedJob}`, showing: 'a failure' },
    { at: ({ doneJob }) => `/contacts/jobs/${doneJob}`, showing: 'the end' },
  ],
  '/contacts/new': [
    { at: '/contacts/new' },
    { at: '/contacts/new', showing: 'errors', open: errors('Save') },
  ],
  '/contacts/duplicates': [{ at: '/contacts/duplicates' }],
  '/contacts/duplicates/merge': [{ at: '/contacts/duplicates/merge' }],
  '/contacts/[id]/leave': [
    { at: ({ given }) => `/contacts/${given}/leave` },
    { at: ({ contact }) => `/contacts/${contact}/leave`, showing: 'that it cannot be left' },
  ],
  '/contacts/access': [
    { at: '/contacts/access', showing: 'that nothing is selected' },
    { at: '/contacts/access?all=1&filter=shared&q=zür', showing: 'several' },
  ],
  '/contacts/export': [
    { at: '/contacts/export' },
    {
      at: '/contacts/export?q=an',
      showing: 'a format without choices',
      open: (page) => page.getByRole('radio', { name: /^Google/ }).check(),
    },
    { at: '/contacts/export?q=nothing-like-it', showing: 'that there is nothing' },
    { at: '/contacts/export?failed=not-found', showing: 'what was refused' },
  ],
  '/dock': [
    { at: '/dock?q=an' },
    { at: '/dock?q=nothing-like-it', showing: 'nothing that matches' },
    {
      at: '/contacts?size=25',
      showing: 'the dock over a page',
      open: async (page) => {
        await page.keyboard.press('c')
        await expect(
          page.getByRole('region', { name: 'Look up' }).getByRole('listitem').first(),
        ).toBeVisible()
      },
    },
  ],
  '/domains': [
    { at: '/domains' },
    {
      at: '/domains',
      showing: 'the domains to work in',
      open: (page) => page.getByRole('banner').getByText('Domain:').dispatchEvent('click'),
    },
  ],
  '/domains/[id]': [
    { at: ({ domain }) => `/domains/${domain}` },
    { at: ({ domain }) => `/domains/${domain}`, showing: 'a question', open: dialog('Suspend') },
  ],
  '/domains/[id]/resellers': [{ at: ({ domain }) => `/domains/${domain}/resellers` }],
  '/domains/[id]/suspend': [{ at: ({ domain }) => `/domains/${domain}/suspend` }],
  '/domains/new': [
    { at: '/domains/new' },
    { at: '/domains/new', showing: 'errors', open: errors('Create domain') },
  ],
  '/forgot-password': [{ at: '/forgot-password', as: 'nobody' }],
  '/imports': [{ at: '/imports' }],
  '/imports/[id]': [
    { at: ({ failedImport }) => `/imports/${failedImport}`, showing: 'why it failed' },
    { at: ({ brokenImport }) => `/imports/${brokenImport}`, showing: 'a broken upload' },
  ],
  '/imports/[id]/columns': [{ at: ({ columnsImport }) => `/imports/${columnsImport}/columns` }],
  '/imports/[id]/delete-file': [{ at: ({ rehearsedImport }) => `/imports/${rehearsedImport}/delete-file` }],
  '/imports/[id]/rehearsal': [
    { at: ({ rehearsedImport }) => `/imports/${rehearsedImport}/rehearsal` },
    {
      at: ({ rehearsedImport }) => `/imports/${rehearsedImport}/rehearsal?correct=1`,
      showing: 'cells to correct',
    },
    {
      at: ({ rehearsedImport }) => `/imports/${rehearsedImport}/rehearsal?verdict=update`,
      showing: 'nothing of a kind',
    },
  ],
  '/imports/[id]/report': [{ at: ({ doneImport }) => `/imports/${doneImport}/report` }],
  '/imports/[id]/undo': [{ at: ({ doneImport }) => `/imports/${doneImport}/undo` }],
  '/imports/new': [
    { at: '/imports/new' },
    {
      at: '/imports/new',
      showing: 'pasted rows and an error',
      open: async (page) => {
        await page.getByText('Paste rows from a spreadsheet').click()
        await errors('Use these rows')(page)
      },
    },
  ],
  '/link/[token]': [
    { at: ({ link }) => `/link/${link}`, as: 'nobody' },
    {
      at: ({ link }) => `/link/${link}`,
      as: 'nobody',
      showing: 'errors',
      open: differentPasswords('Save password'),
    },
    { at: '/link/opens-nothing-any-more-here', as: 'nobody', showing: 'that it opens nothing' },
  ],
  '/numbers': [{ at: '/numbers' }, { at: '/numbers?q=nothing-like-it', showing: 'nothing that matches' }],
  '/numbers/[id]': [
    { at: ({ number }) => `/numbers/${number}` },
    {
      at: ({ number }) => `/numbers/${number}`,
      showing: 'a question',
      open: async (page) => {
        await firstRow(page)
        await press('Unassign…')(page)
        await expect(page.getByRole('alertdialog')).toBeVisible()
      },
    },
  ],
  '/numbers/[id]/assign': [
    { at: ({ number }) => `/numbers/${number}/assign` },
    { at: ({ number }) => `/numbers/${number}/assign`, showing: 'one selected', open: firstRow },
    {
      at: ({ number, department }) => `/numbers/${number}/assign?department=${department}`,
      showing: 'a department',
    },
    {
      at: ({ number }) => `/numbers/${number}/assign`,
      showing: 'a list and errors',
      open: async (page) => {
        await page.getByText('Paste a list').click()
        await page.getByLabel('E-mails or extensions').fill('nobody')
        await errors('Assign this list')(page)
      },
    },
  ],
  '/numbers/[id]/edit': [{ at: ({ number }) => `/numbers/${number}/edit` }],
  '/numbers/[id]/remove': [
    { at: ({ number }) => `/numbers/${number}/remove` },
    {
      at: ({ number }) => `/numbers/${number}/remove`,
      showing: 'errors',
      open: async (page) => {
        await page.getByRole('radio', { name: /another number/ }).check()
        await errors('Remove')(page)
      },
    },
  ],
  '/numbers/[id]/unassign': [{ at: ({ number, member }) => `/numbers/${number}/unassign?member=${member}` }],
  '/numbers/new': [
    { at: '/numbers/new' },
    { at: '/numbers/new', showing: 'errors', open: errors('Add number') },
  ],
  '/settings': [
    { at: '/settings' },
    {
      at: '/settings',
      showing: 'errors',
      open: async (page) => {
        await page.getByLabel('Days in the trash').fill('500')
        await page.getByLabel('Call link').fill('sip:nobody')
        await errors('Save')(page)
      },
    },
  ],
  '/settings/profile': [
    { at: '/settings/profile' },
    { at: '/settings/profile', showing: 'errors', open: differentPasswords('Change password') },
  ],
  '/sign-in': [
    { at: '/sign-in?notice=signed-out&told=example', as: 'nobody' },
    {
      at: '/sign-in',
      as: 'nobody',
      showing: 'errors',
      open: async (page) => {
        await page.getByLabel('E-mail').fill('nobody@nowhere.example')
        await page.getByLabel('Password').fill('not a password')
        await errors('Sign in')(page)
      },
    },
  ],
  '/users': [{ at: '/users' }, { at: '/users?q=nothing-like-it', showing: 'nothing that matches' }],
  '/users/[id]': [
    { at: ({ user }) => `/users/${user}` },
    {
      at: ({ invited }) => `/users/${invited}`,
      showing: 'a one-time link',
      open: async (page) => {
        await press('Create invitation link')(page)
        await expect(page.getByText(/\/link\/[\w-]{20,}/)).toBeVisible()
      },
    },
  ],
  '/users/[id]/deactivate': [
    { at: ({ user }) => `/users/${user}/deactivate` },
    { at: ({ user }) => `/users/${user}/deactivate?q=an`, showing: 'who can take over' },
    { at: ({ user }) => `/users/${user}/deactivate?q=nobody-at-all`, showing: 'that nobody matches' },
  ],
  '/users/departments': [
    { at: '/users/departments' },
    { at: '/users/departments', showing: 'errors', open: errors('Add department') },
  ],
  '/users/departments/[id]': [{ at: ({ department }) => `/users/departments/${department}` }],
  '/users/new': [{ at: '/users/new' }, { at: '/users/new', showing: 'errors', open: errors('Add user') }],
  [SHARED]: [
    { at: `${SHARED}?size=25` },
    { at: `${SHARED}?q=an&sort=-updated&size=25`, showing: 'matches' },
    { at: `${SHARED}?all=1&size=25`, showing: 'all selected' },
    { at: `${SHARED}?size=25`, showing: 'one selected', open: firstRow },
    {
      at: `${SHARED}?size=25`,
      showing: 'a question',
      open: async (page) => {
        await firstRow(page)
        await press('Delete…')(page)
        await expect(page.getByRole('alertdialog')).toBeVisible()
      },
    },
    {
      at: `${SHARED}?done=deleted&count=2&batch=01890000-0000-7000-8000-000000000000&told=example&size=25`,
      showing: 'Undo',
    },
    { at: `${SHARED}?failed=nothing-selected&told=example&size=25`, showing: 'what was refused' },
    { at: `${SHARED}?q=nothing-like-it`, showing: 'nothing that matches' },
  ],
  [`${SHARED}/deleted`]: [
    { at: `${SHARED}/deleted` },
    { at: `${SHARED}/deleted`, showing: 'one selected', open: firstRow },
  ],
  [`${SHARED}/duplicates`]: [
    { at: `${SHARED}/duplicates` },
    { at: `${SHARED}/duplicates?why=id`, showing: 'none of a kind' },
    { at: `${SHARED}/duplicates?aside=yes`, showing: 'none set aside' },
    { at: `${SHARED}/duplicates`, showing: 'a question', open: dialog(/^Merge all exact ones/) },
  ],
  [`${SHARED}/duplicates/merge`]: [{ at: `${SHARED}/duplicates/merge` }],
  [`${SHARED}/new`]: [
    { at: `${SHARED}/new` },
    {
      at: `${SHARED}/new`,
      showing: 'errors, warnings and likely duplicates',
      open: async (page) => {
        await page.getByText('More fields').click()
        await page.getByRole('textbox', { name: 'Birthday' }).fill('yesterday')
        await page.getByRole('textbox', { name: 'Phone', exact: true }).fill('044 668 18 00')
        await page.getByRole('button', { name: 'Add phone' }).click()
        await page.getByRole('textbox', { name: 'Phone 2', exact: true }).fill('1')
        await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('nonsense')
        await expect(page.getByText('Perhaps there already')).toBeVisible()
        await errors('Save')(page)
      },
    },
  ],
  '/users/sites': [{ at: '/users/sites' }],
  '/users/sites/[id]': [{ at: ({ site }) => `/users/sites/${site}` }],
}

/** Saves the same contact in another tab first, and then here. */
async function savedMeanwhile(page: Page): Promise<void> {
  const other = await page.context().newPage()
  await other.goto(page.url())
  for (const [tab, title] of [
    [other, `Theirs ${Date.now()}`],
    [page, `Mine ${Date.now()}`],
  ] as const) {
    await tab.getByRole('textbox', { name: 'Title', exact: true }).fill(title)
    await tab.getByRole('button', { name: 'Save', exact: true }).click()
    if (tab === other) await expect(tab.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()
  }
  await other.close()
  await expect(page.getByRole('alert').filter({ hasText: 'while you were editing' })).toBeVisible()
}
