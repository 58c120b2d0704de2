import { expect, it } from 'vitest'
import { createNumber } from '@/core/numbers/create'
import { addContact, contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { summarizeAccess } from './access-summary'
import { changeAccess } from './change-access'
import { createContact, type NewAccess } from './create'
import { listContacts } from './list'
import { matchingIds } from './matching-ids'
import { undoBatch } from './undo-batch'
import { updateContact } from './update'
import { accessOf } from './access-of'

testDatabase()

async function office() {
  const domain = await createDomain()
  const manager = await createUser(domain, 'office-manager')
  const [ana, luis, eva] = [
    await createUser(domain, 'basic-user', { firstName: 'Ana', lastName: 'A' }),
    await createUser(domain, 'basic-user', { firstName: 'Luis', lastName: 'L' }),
    await createUser(domain, 'simple-user', { firstName: 'Eva', lastName: 'E' }),
  ]
  const lineId = await createNumber(manager, { number: '(415) 555-0100', label: 'Main line', siteId: '' })
  const own = async (lastName: string, access: NewAccess, owner = ana) =>
    (await createContact(owner, contactDraft({ lastName }), { access })).id
  return { manager, ana, luis, eva, lineId, own }
}

it('sums up who has several contacts, and names those that one may not give to others', async () => {
  const { manager, ana, luis, eva, lineId, own } = await office()
  const ids = [
    await own('One', [
      { userId: luis.userId, canEdit: true },
      { numberId: lineId, canEdit: false },
    ]),
    await own('Two', [{ userId: luis.userId, canEdit: false }]),
    await own('Private', []),
    await own('Eva’s', [{ userId: ana.userId, canEdit: true }], eva),
    await own('Hidden', [], luis),
    await addContact(manager, { lastName: 'Shared' }),
  ]
  const mark: unknown = expect.any(String)
  expect(await summarizeAccess(ana, ids)).toEqual({
    mark,
    changeable: 3,
    workspace: 0,
    private: 1,
    fixed: { count: 2, names: ['Eva’s', 'Shared'] },
    grants: [
      { kind: 'member', id: luis.userId, name: 'Luis L', count: 2, editing: 1 },
      { kind: 'number', id: lineId, name: 'Main line', count: 1, editing: 0 },
    ],
  })
  expect(await summarizeAccess(manager, ids)).toEqual({
    mark,
    changeable: 1,
    workspace: 1,
    private: 0,
    fixed: { count: 0, names: [] },
    grants: [],
  })
})

it('takes some off and adds others in one change, and leaves whoever is not named', async () => {
  const { manager, ana, luis, eva, lineId, own } = await office()
  const id = await own('One', [
    { userId: luis.userId, canEdit: true },
    { numberId: lineId, canEdit: false },
  ])
  const change = { mode: 'adjust', grants: [{ userId: eva.userId, canEdit: false }] } as const
  const done = await changeAccess(ana, [id], { ...change, without: [{ userId: luis.userId }] })
  expect(done).toMatchObject({ count: 1, workspace: 0 })
  const had = (await accessOf(ana, [id])).get(id)
  expect(had?.grants.map(({ name, canEdit }) => [name, canEdit])).toEqual([
    ['Main line', false],
    ['Eva E', false],
  ])
  expect((await listContacts(luis)).rows).toEqual([])
  const everybodys = await addContact(manager, { lastName: 'Everybody’s' })
  const none = await changeAccess(manager, [everybodys], {
    mode: 'adjust',
    grants: [{ userId: eva.userId, canEdit: true }],
    without: [],
  })
  expect(none).toMatchObject({ count: 0, workspace: 1 })
})

it('changes nothing for whoever looked before somebody else changed who has any of them', async () => {
  const { ana, luis, eva, own } = await office()
  const ids = [await own('One', []), await own('Two', []), await own('Eva’s', [], eva)]
  const toLuis = { mode: 'add', grants: [{ userId: luis.userId, canEdit: true }] } as const
  const toEva = { mode: 'set', grants: [{ userId: eva.userId, canEdit: true }] } as const
  const { mark: seen } = await summarizeAccess(ana, ids)
  await changeAccess(ana, ids.slice(0, 1), toLuis)
  await expect(changeAccess(ana, ids, toEva, { seen })).rejects.toMatchObject({ code: 'conflict' })
  expect((await listContacts(eva)).rows.map(({ name }) => name)).toEqual(['Eva’s'])
  const now = (await summarizeAccess(ana, ids)).mark
  expect(await changeAccess(ana, ids, toEva, { seen: now })).toMatchObject({ count: 2 })
})

it('takes no notice of what the contacts say, of others’ contacts, and of what is as it was again', async () => {
  const { ana, luis, eva, own } = await office()
  const ids = [await own('One', []), await own('Eva’s', [{ userId: ana.userId, canEdit: true }], eva)]
  const { mark: seen } = await summarizeAccess(ana, ids)
  await updateContact(ana, ids[0] ?? '', contactDraft({ lastName: 'Another' }), { version: 1 })
  await changeAccess(eva, ids.slice(1), { mode: 'add', grants: [{ userId: luis.userId, canEdit: true }] })
  const given = await changeAccess(ana, ids.slice(0, 1), {
    mode: 'add',
    grants: [{ userId: luis.userId, canEdit: true }],
  })
  await undoBatch(ana, given.batchId)
  expect(await changeAccess(ana, ids, { mode: 'set', grants: [] }, { seen })).toMatchObject({
    same: 1,
    forbidden: 1,
  })
})

it('finds the contacts that match, no others, and not more than are asked for', async () => {
  const { ana, luis, own } = await office()
  const [one, two] = [await own('Match one', []), await own('Match two', [])]
  await own('Match three', [], luis)
  await own('Other', [])
  expect(await matchingIds(ana, { book: 'mine', search: 'match' }, 10)).toEqual([one, two])
  expect(await matchingIds(ana, { search: 'match' }, 1)).toEqual([one])
})
