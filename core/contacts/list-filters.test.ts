import { expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { assignToNumber } from '@/core/numbers/assign'
import { createNumber } from '@/core/numbers/create'
import { addContact, contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { createUnit } from '@/core/units/create'
import { testDatabase } from '@/db/testing/test-database'
import { changeAccess } from './change-access'
import { createContact, type NewAccess } from './create'
import { deleteContacts } from './delete'
import { setFavorite } from './favorite'
import { listContactsPage } from './list-page'
import { listFilters } from './list-filters'

testDatabase()

async function office() {
  const domain = await createDomain()
  const [manager, ana, luis] = [
    await createUser(domain, 'office-manager'),
    await createUser(domain, 'basic-user'),
    await createUser(domain, 'basic-user'),
  ]
  return { manager, ana, luis }
}

const own = async (actor: Actor, access: NewAccess = []) =>
  (await createContact(actor, contactDraft({ lastName: 'Own', tags: ['mine'] }), { access })).id

it('the tags are those of contacts that one sees, as long as one does', async () => {
  const { ana, luis } = await office()
  const id = await own(ana)
  expect((await listFilters(ana)).tags).toEqual(['mine'])
  expect((await listFilters(luis)).tags).toEqual([])
  await changeAccess(ana, [id], { mode: 'set', grants: [{ userId: luis.userId, canEdit: false }] })
  expect((await listFilters(luis)).tags).toEqual(['mine'])
  await changeAccess(ana, [id], { mode: 'set', grants: [] })
  expect((await listFilters(luis)).tags).toEqual([])
  await deleteContacts(ana, [id])
  expect((await listFilters(ana)).tags).toEqual([])
})

it('the departments and sites are those of the domain', async () => {
  const { manager, ana } = await office()
  const name = 'Sales'
  await createUnit(manager, 'department', { name })
  await createUnit(manager, 'site', { name })
  expect(await listFilters(ana)).toMatchObject({ departments: [{ name }], sites: [{ name }] })
})

it('the numbers are those one is assigned to', async () => {
  const { manager, ana, luis } = await office()
  const line = await createNumber(manager, { number: '(415) 555-0100', label: 'Main line', siteId: '' })
  await assignToNumber(manager, line, [ana.userId])
  await own(luis, [{ numberId: line, canEdit: false }])
  expect(await listFilters(ana)).toMatchObject({ numbers: [{ id: line }] })
  expect((await listFilters(manager)).numbers).toEqual([])
})

it('a page has the contacts of its filter, counts those, and suggests no tag of what is not seen', async () => {
  const { manager, ana, luis } = await office()
  await addContact(manager, { lastName: 'Shared', tags: ['ours'] })
  const id = await own(ana)
  await setFavorite(ana, id, true)
  for (const filter of [{ book: 'mine' }, { book: 'personal' }, { favorite: true }] as const) {
    for (const exactly of [false, true]) {
      const listed = await listContactsPage(ana, { ...filter, exactly, mixed: exactly })
      const { page, total } = listed
      expect([[...listed.access.keys()], [...listed.favorites]]).toEqual(exactly ? [[id], [id]] : [[], []])
      expect(page.rows.map((row) => row.id)).toEqual([id])
      expect(total).toEqual({ count: 1, more: false })
    }
  }
  const shared = await listContactsPage(ana, { book: 'shared', tags: true })
  expect(shared).toMatchObject({ total: { count: 1 }, tags: ['ours'] })
  const all = await listContactsPage(ana, { tags: true })
  expect(all).toMatchObject({ total: { count: 2 }, tags: ['mine', 'ours'] })
  const others = await listContactsPage(luis, { tags: true })
  expect(others).toMatchObject({ total: { count: 1 }, tags: ['ours'] })
})
