import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/core/access/actor'
import * as ownDomain from '@/core/access/own-domain'
import { countContacts, countContactsExactly } from '@/core/contacts/count'
import { createContact } from '@/core/contacts/create'
import { possibleDuplicates } from '@/core/contacts/duplicates'
import { exportContacts } from '@/core/contacts/export'
import { findDuplicateGroups } from '@/core/contacts/find-duplicate-groups'
import { getContact } from '@/core/contacts/get'
import { historyOf } from '@/core/contacts/history'
import { listContacts, type ContactListOptions } from '@/core/contacts/list'
import { listFilters } from '@/core/contacts/list-filters'
import { listContactsPage } from '@/core/contacts/list-page'
import { suggestTags } from '@/core/contacts/suggest-tags'
import { tagContacts } from '@/core/contacts/tag'
import { updateContact } from '@/core/contacts/update'
import { contactDraft } from '@/core/testing/contacts'
import { openEar } from '@/core/testing/notices'
import { bypassing, createDomain, createSite, createUser, workingIn } from '@/core/testing/world'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { assignDepartment } from './assign-department'
import { assignListed } from './assign-listed'
import { assignToNumber } from './assign'
import { createNumber } from './create'
import { getNumber } from './get'
import { listNumbers } from './list'
import { listMaintainedNumbers } from './list-maintained'
import { numbersOfUser } from './of-user'
import { removeNumber } from './remove'
import { unassignFromNumber } from './unassign'
import { undoAssignment } from './undo-assignment'
import { updateNumber } from './update'

const urls = testDatabase()

const CANARY = 'Kanarienvogel'
const notFound = { code: 'not-found' }

type Person = Actor & { userId: string; email: string }
let line: string
let id: string
let ana: Person
let assigned: Person
let office: Person
const strangers = new Map<string, Person>()

beforeAll(async () => {
  const domain = await createDomain({ openExport: true })
  const [here, there] = [await createSite(domain), await createSite(domain)]
  office = await createUser(domain, 'office-manager')
  ana = await createUser(domain, 'basic-user')
  assigned = await createUser(domain, 'basic-user')
  line = await createNumber(office, { number: '(415) 555-0100', label: 'Main line', siteId: here })
  const other = await createNumber(office, { number: '(415) 555-0101', label: 'Other line', siteId: there })
  const outside = await createDomain()
  const reseller = await createUser(outside, 'reseller')
  const taken = await createUser(domain, 'basic-user')
  const elsewhere = await createUser(domain, 'basic-user')
  await assignToNumber(office, line, [assigned.userId, taken.userId])
  await assignToNumber(office, other, [elsewhere.userId])
  strangers.set('the office manager who is not assigned', office)
  strangers.set('the site manager of its site', await createUser(domain, 'site-manager', { siteId: here }))
  strangers.set('a site manager of another site', await createUser(domain, 'site-manager', { siteId: there }))
  strangers.set('somebody on another number', elsewhere)
  strangers.set('somebody who was taken off', taken)
  strangers.set('somebody of another domain', await createUser(outside, 'office-manager'))
  strangers.set('a reseller who works here', workingIn(reseller, domain))
  const draft = contactDraft({
    lastName: CANARY,
    tags: [CANARY],
    phones: [{ label: 'work', value: '+1 415 555 0142' }],
    emails: [{ label: 'work', value: 'canary@example.com' }],
  })
  const access = [{ numberId: line, canEdit: true }]
  id = (await createContact(ana, draft, { access })).id
  await createContact(ana, draft, { access })
  await unassignFromNumber(office, line, [taken.userId])
})

const filters: ContactListOptions[] = [
  {},
  { search: CANARY },
  { search: '0142' },
  { tag: CANARY },
  { book: 'granted' },
]

describe('the contacts of a number', () => {
  it('are with who is assigned, wherever they look', async () => {
    for (const filter of [...filters, { numberId: line }]) {
      expect((await listContacts(assigned, filter)).rows).toHaveLength(2)
      expect(await countContactsExactly(assigned, filter)).toBe(2)
    }
    expect(await suggestTags(assigned, '')).toEqual([CANARY])
    expect((await listFilters(assigned)).numbers.map((number) => number.id)).toEqual([line])
  })

  it.each([
    'the office manager who is not assigned',
    'the site manager of its site',
    'a site manager of another site',
    'somebody on another number',
    'somebody who was taken off',
    'somebody of another domain',
    'a reseller who works here',
  ])('are received by %s nowhere', async (name) => {
    const other = strangers.get(name)
    if (!other) throw new Error(name)
    for (const filter of [...filters, { numberId: line }]) {
      expect((await listContacts(other, filter)).rows).toEqual([])
      expect(await countContacts(other, filter)).toEqual({ count: 0, more: false })
      expect(await countContactsExactly(other, filter)).toBe(0)
      const page = await listContactsPage(other, { ...filter, tags: true })
      expect(page).toMatchObject({ total: { count: 0 }, tags: [] })
    }
    expect(await suggestTags(other, '')).toEqual([])
    expect(JSON.stringify(await listFilters(other))).not.toContain(CANARY)
    const typed = { phones: ['+1 415 555 0142'], emails: ['canary@example.com'] }
    expect(await possibleDuplicates(other, typed)).toEqual([])
    expect((await findDuplicateGroups(other, { book: 'personal' })).total).toBe(0)
    const exported = await exportContacts(other, { format: 'vcard4' }).catch((error: unknown) => error)
    expect(JSON.stringify(exported)).not.toContain(CANARY)
    await expect(getContact(other, id)).rejects.toMatchObject(notFound)
    await expect(historyOf(other, id)).rejects.toMatchObject(notFound)
    await expect(tagContacts(other, [id], 'x')).rejects.toMatchObject(notFound)
    const change = updateContact(other, id, contactDraft({ lastName: 'X' }), { version: 1 })
    await expect(change).rejects.toMatchObject(notFound)
  })

  it('are in no notice but by id, and in no activity', async () => {
    const ear = await openEar(urls.superuserUrl)
    const { entryId } = await assignToNumber(office, line, [ana.userId])
    await undoAssignment(office, entryId ?? '')
    const heard = await ear.heard()
    await ear.close()
    expect(heard).not.toEqual([])
    expect(JSON.stringify(heard)).not.toContain(CANARY)
    expect(JSON.stringify(heard)).not.toContain(id)
  })
})

/** What every verb of numbers shows of, and does to, another domain's: nothing. */
async function nothingIsShared(): Promise<void> {
  const other = strangers.get('somebody of another domain')
  if (!other) throw new Error('nobody')
  const input = { number: '(415) 555-0109', label: 'X', siteId: '' }
  expect(await listNumbers(other)).toEqual([])
  expect((await listMaintainedNumbers(other, { size: 50, search: 'line' })).rows).toEqual([])
  expect((await listMaintainedNumbers(other, { size: 50 })).total).toBe(0)
  expect(await numbersOfUser(other, assigned.userId)).toEqual([])
  for (const attempt of [
    () => getNumber(other, line),
    () => updateNumber(other, line, input, { version: 1 }),
    () => assignToNumber(other, line, [other.userId]),
    () => assignDepartment(other, line, line),
    () => assignListed(other, line, other.email),
    () => unassignFromNumber(other, line, [assigned.userId]),
    () => removeNumber(other, line, { to: 'owners' }),
  ]) {
    await expect(attempt()).rejects.toMatchObject(notFound)
  }
  expect(await getNumber(office, line)).toMatchObject({ version: 1, label: 'Main line', members: 1 })
}

describe('the numbers of another domain', () => {
  afterEach(() => vi.restoreAllMocks())

  it('are apart with both belts', async () => {
    await expect(nothingIsShared()).resolves.toBeUndefined()
  })

  it('are apart by row-level security when a query forgets its domain', async () => {
    vi.spyOn(ownDomain, 'ownDomain').mockReturnValue(sql`true`)
    await expect(nothingIsShared()).resolves.toBeUndefined()
  })

  it('are apart by the queries when row-level security is off', async () => {
    await withConnection(urls.ownerUrl, (owner) =>
      bypassing(
        ['numbers', 'number_members', 'users', 'sites', 'departments', 'activity'],
        (statement) => owner.unsafe(statement),
        nothingIsShared,
      ),
    )
  })
})
