import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { createContact } from '@/core/contacts/create'
import { historyOf } from '@/core/contacts/history'
import { listContacts } from '@/core/contacts/list'
import { updateContact } from '@/core/contacts/update'
import { contactDraft } from '@/core/testing/contacts'
import { activityOf } from '@/core/testing/signed-in'
import { createDomain, createSite, createUser } from '@/core/testing/world'
import { createUnit } from '@/core/units/create'
import { createUser as addUser } from '@/core/users/create'
import { deactivateUser } from '@/core/users/deactivate'
import { testDatabase } from '@/db/testing/test-database'
import { assignToNumber } from './assign'
import { assignDepartment } from './assign-department'
import { assignListed } from './assign-listed'
import { createNumber } from './create'
import { getNumber } from './get'
import { listMaintainedNumbers } from './list-maintained'
import { numbersOfUser } from './of-user'
import { removeNumber } from './remove'
import { unassignFromNumber } from './unassign'
import { undoAssignment } from './undo-assignment'
import { updateNumber } from './update'

testDatabase()

const forbidden = { code: 'forbidden' }
const notFound = { code: 'not-found' }

async function office() {
  const domain = await createDomain()
  const [here, there] = [await createSite(domain, 'Zürich'), await createSite(domain, 'Bern')]
  const manager = await createUser(domain, 'office-manager')
  const siteManager = await createUser(domain, 'site-manager', { siteId: here })
  const department = await createUnit(manager, 'department', { name: 'Sales' })
  const person = (firstName: string, extension: string, change: object = {}) =>
    addUser(manager, {
      ...{ firstName, lastName: 'Person', email: `${firstName}@${domain.name}`.toLowerCase(), extension },
      ...{ departmentId: null, siteId: null, scope: 'basic-user', listed: true, ...change },
    })
  const ana = await person('Ana', '201', { departmentId: department })
  const luis = await person('Luis', '202', { departmentId: department })
  await person('Hidden', '203', { departmentId: department, listed: false })
  const line = await createNumber(manager, { number: '(415) 555-0100', label: 'Main line', siteId: here })
  return { domain, here, there, manager, siteManager, department, ana, luis, line }
}

const labels = async (actor: Actor, query: { search?: string; siteId?: string } = {}) =>
  (await listMaintainedNumbers(actor, { size: 50, ...query })).rows.map(({ label }) => label)
const people = async (actor: Actor, id: string) => (await getNumber(actor, id)).people.map(({ name }) => name)

describe('a shared number', () => {
  it('is read in the domain’s country, once in a domain', async () => {
    const { manager, line } = await office()
    expect(await getNumber(manager, line)).toMatchObject({ e164: '+14155550100', site: 'Zürich', version: 1 })
    const add = (number: string) => createNumber(manager, { number, label: 'Second', siteId: '' })
    const problem = (key: string) => ({ fields: { number: [{ key }] } })
    await expect(add('+1 415 555 0100')).rejects.toMatchObject(problem('number-taken'))
    for (const typed of ['204', 'nonsense', '415 555 0101 x7']) {
      await expect(add(typed)).rejects.toMatchObject(problem('invalid-number'))
    }
  })

  it('is found by its label, its digits in any format, its site, and who is assigned', async () => {
    const { manager, ana, line, there } = await office()
    await createNumber(manager, { number: '+41 44 668 18 00', label: 'Línea de ventas', siteId: there })
    await createNumber(manager, { number: '+41 44 668 18 01', label: 'Café', siteId: '' })
    await assignToNumber(manager, line, [ana])
    expect(await labels(manager)).toEqual(['Café', 'Línea de ventas', 'Main line'])
    for (const [search, found] of [
      ['linea', ['Línea de ventas']],
      ['555 0100', ['Main line']],
      ['044 668 18', ['Café', 'Línea de ventas']],
      ['zurich', ['Main line']],
      ['ana person', ['Main line']],
      ['ana bern', []],
    ] as const) {
      expect([search, await labels(manager, { search })]).toEqual([search, found])
    }
    expect(await labels(manager, { siteId: there })).toEqual(['Línea de ventas'])
    expect(await labels(manager, { siteId: 'none' })).toEqual(['Café'])
  })

  it('is paged by label', async () => {
    const { manager } = await office()
    await createNumber(manager, { number: '(415) 555-0101', label: 'another', siteId: '' })
    const first = await listMaintainedNumbers(manager, { size: 1 })
    const second = await listMaintainedNumbers(manager, { size: 1, after: first.next ?? '' })
    expect([first.rows[0]?.label, second.rows[0]?.label, second.next]).toEqual(['another', 'Main line', null])
    expect(second.total).toBe(2)
  })

  it('of another site is not a site manager’s, and no number is who maintains none', async () => {
    const { manager, siteManager, domain, there, line, ana } = await office()
    const other = await createNumber(manager, { number: '(415) 555-0101', label: 'Bern line', siteId: there })
    const everywhere = await createNumber(manager, { number: '(415) 555-0102', label: 'All', siteId: '' })
    expect(await labels(siteManager)).toEqual(['Main line'])
    expect(await labels(siteManager, { search: 'line' })).toEqual(['Main line'])
    const input = { number: '(415) 555-0103', label: 'Mine', siteId: there }
    for (const id of [other, everywhere]) {
      await expect(getNumber(siteManager, id)).rejects.toMatchObject(notFound)
      for (const attempt of [
        () => updateNumber(siteManager, id, input, { version: 1 }),
        () => removeNumber(siteManager, id, { to: 'owners' }),
        () => removeNumber(siteManager, line, { to: 'number', numberId: id }),
        () => assignToNumber(siteManager, id, [ana]),
        () => assignListed(siteManager, id, '201'),
        () => unassignFromNumber(siteManager, id, [ana]),
      ]) {
        await expect(attempt()).rejects.toMatchObject(forbidden)
      }
    }
    await expect(createNumber(siteManager, input)).rejects.toMatchObject(forbidden)
    await expect(updateNumber(siteManager, line, input, { version: 1 })).rejects.toMatchObject(forbidden)
    await expect(createNumber(siteManager, { ...input, siteId: '' })).rejects.toMatchObject(forbidden)
    const basic = await createUser(domain, 'basic-user')
    await expect(labels(basic)).rejects.toMatchObject(forbidden)
    await expect(getNumber(basic, line)).rejects.toMatchObject(notFound)
    await expect(assignToNumber(basic, line, [basic.userId])).rejects.toMatchObject(forbidden)
  })

  it('is edited from the version that was seen', async () => {
    const { manager, line } = await office()
    const input = { number: '(415) 555-0199', label: 'Hotline', siteId: '' }
    await updateNumber(manager, line, input, { version: 1 })
    expect(await getNumber(manager, line)).toMatchObject({
      e164: '+14155550199',
      label: 'Hotline',
      siteId: null,
    })
    await expect(updateNumber(manager, line, input, { version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('people are assigned', () => {
  it('one by one, once, and only who is in the directory', async () => {
    const { manager, line, ana, luis } = await office()
    expect(await assignToNumber(manager, line, [ana, ana])).toMatchObject({ count: 1 })
    expect(await assignToNumber(manager, line, [ana, luis])).toMatchObject({ count: 1 })
    expect(await assignToNumber(manager, line, [luis])).toEqual({ count: 0, entryId: null })
    const stranger = (await createUser(await createDomain(), 'basic-user')).userId
    const attempt = assignToNumber(manager, line, [stranger])
    await expect(attempt).rejects.toMatchObject({ code: 'invalid' })
    expect(await people(manager, line)).toEqual(['Ana Person', 'Luis Person'])
  })

  it('and it is told at the user, to who sees the user', async () => {
    const { domain, manager, siteManager, here, line } = await office()
    const mine = (await createUser(domain, 'basic-user', { siteId: here })).userId
    const all = await createNumber(manager, { number: '(415) 555-0102', label: 'All', siteId: '' })
    const other = (await createUser(domain, 'basic-user')).userId
    for (const id of [line, all]) await assignToNumber(manager, id, [mine, other])
    const told = async (actor: Actor, userId: string) =>
      (await numbersOfUser(actor, userId)).map(({ label, maintained }) => [label, maintained])
    expect(await told(manager, mine)).toEqual([
      ['All', true],
      ['Main line', true],
    ])
    expect(await told(siteManager, mine)).toEqual([
      ['All', false],
      ['Main line', true],
    ])
    expect(await told(siteManager, other)).toEqual([])
    expect(await told(manager, 'x')).toEqual([])
    await expect(told(await createUser(domain, 'basic-user'), mine)).rejects.toMatchObject(forbidden)
  })

  it('by department: everybody of it who is in the directory', async () => {
    const { manager, line, department, ana } = await office()
    await assignToNumber(manager, line, [ana])
    expect(await assignDepartment(manager, line, department)).toMatchObject({ count: 1 })
    expect(await people(manager, line)).toEqual(['Ana Person', 'Luis Person'])
    const empty = await createUnit(manager, 'department', { name: 'Empty' })
    for (const id of [empty, 'x']) {
      await expect(assignDepartment(manager, line, id)).rejects.toMatchObject({
        fields: { departmentId: [{ key: 'nobody-in-department' }] },
      })
    }
  })

  it('by a list of e-mails and extensions', async () => {
    const { manager, line, domain } = await office()
    const list = `Name,E-mail\nAna,ANA@${domain.name}\n`
    expect(await assignListed(manager, line, list)).toMatchObject({ count: 1 })
    expect(await assignListed(manager, line, '202')).toMatchObject({ count: 1 })
    expect(await people(manager, line)).toEqual(['Ana Person', 'Luis Person'])
  })

  it('all of a list or nobody: each line that names nobody is told', async () => {
    const { manager, line } = await office()
    const attempt = assignListed(manager, line, '201\nLuis\n203\n999')
    await expect(attempt).rejects.toMatchObject({
      fields: {
        list: [
          { key: 'nobody-on-line', params: { line: 2, text: 'Luis' } },
          { key: 'nobody-on-line', params: { line: 3, text: '203' } },
          { key: 'nobody-on-line', params: { line: 4, text: '999' } },
        ],
      },
    })
    expect(await people(manager, line)).toEqual([])
    const long = assignListed(manager, line, Array.from({ length: 15 }, (_, at) => `9${at}`).join('\n'))
    const told: unknown = await long.catch((error: unknown) => error)
    expect(told).toMatchObject({
      fields: { list: { length: 11, 10: { key: 'more-lines', params: { count: 5 } } } },
    })
  })

  it.each([
    ['', 'required'],
    ['x'.repeat(100_001), 'too-long'],
    ['1\n'.repeat(1_001), 'too-many-people'],
  ])('and not by a list that is none (%#)', async (text, key) => {
    const { manager, line } = await office()
    const refused = { fields: { list: [{ key }] } }
    await expect(assignListed(manager, line, text)).rejects.toMatchObject(refused)
  })
})

describe('Undo', () => {
  it('puts back who was unassigned, with the history they saw, and takes off who was assigned', async () => {
    const { domain, manager, line } = await office()
    const [ana, luis] = [await createUser(domain, 'basic-user'), await createUser(domain, 'basic-user')]
    await assignToNumber(manager, line, [luis.userId])
    const access = [{ numberId: line, canEdit: true }]
    const { id } = await createContact(ana, contactDraft({ lastName: 'On the line' }), { access })
    await updateContact(ana, id, contactDraft({ lastName: 'Twice' }), { version: 1 })
    const seen = await historyOf(luis, id)
    const { entryId } = await unassignFromNumber(manager, line, [luis.userId])
    expect((await listContacts(luis, {})).rows).toEqual([])
    expect(await undoAssignment(manager, entryId ?? '')).toEqual({ numberId: line, kept: 0 })
    expect(await historyOf(luis, id)).toEqual(seen)
    expect(seen).toHaveLength(2)
    const assigned = await assignToNumber(manager, line, [ana.userId])
    await undoAssignment(manager, assigned.entryId ?? '')
    expect((await getNumber(manager, line)).people.map((person) => person.id)).toEqual([luis.userId])
  })

  it('leaves alone who was assigned or taken off again since, by anybody', async () => {
    const { domain, manager, line, ana, luis } = await office()
    const other = await createUser(domain, 'office-manager')
    const assigned = await assignToNumber(manager, line, [ana, luis])
    await unassignFromNumber(other, line, [ana])
    await assignToNumber(other, line, [ana])
    const undo = () => undoAssignment(manager, assigned.entryId ?? '')
    expect(await undo()).toEqual({ numberId: line, kept: 1 })
    expect(await people(manager, line)).toEqual(['Ana Person'])
    expect(await undo()).toEqual({ numberId: line, kept: 1 })
    expect(await people(manager, line)).toEqual(['Ana Person'])
  })

  it('pressed again, once it was done and somebody went on, does nothing', async () => {
    const { domain, manager, line, ana } = await office()
    await assignToNumber(manager, line, [ana])
    const { entryId } = await unassignFromNumber(manager, line, [ana])
    expect(await undoAssignment(manager, entryId ?? '')).toEqual({ numberId: line, kept: 0 })
    expect(await undoAssignment(manager, entryId ?? '')).toEqual({ numberId: line, kept: 0 })
    await unassignFromNumber(await createUser(domain, 'office-manager'), line, [ana])
    expect(await undoAssignment(manager, entryId ?? '')).toEqual({ numberId: line, kept: 1 })
    expect(await people(manager, line)).toEqual([])
  })

  it('puts back also who was deactivated or is not listed, who keep their assignment', async () => {
    const { manager, line, ana, luis } = await office()
    await assignToNumber(manager, line, [ana, luis])
    await deactivateUser(manager, ana)
    const { entryId } = await unassignFromNumber(manager, line, [ana, luis])
    await undoAssignment(manager, entryId ?? '')
    expect(await people(manager, line)).toEqual(['Ana Person', 'Luis Person'])
  })

  it('is of one’s own doing only', async () => {
    const { domain, manager, line, ana } = await office()
    const { entryId } = await assignToNumber(manager, line, [ana])
    const other = await createUser(domain, 'office-manager')
    const stranger = await createUser(await createDomain(), 'office-manager')
    for (const attempt of [
      () => undoAssignment(other, entryId ?? ''),
      () => undoAssignment(stranger, entryId ?? ''),
      () => undoAssignment(manager, 'x'),
    ]) {
      await expect(attempt()).rejects.toMatchObject(notFound)
    }
    await removeNumber(manager, line, { to: 'owners' })
    await expect(undoAssignment(manager, entryId ?? '')).rejects.toMatchObject(notFound)
  })
})

it('the activity tells who did what to a number', async () => {
  const { manager, line, ana } = await office()
  await assignToNumber(manager, line, [ana])
  await unassignFromNumber(manager, line, [ana])
  await removeNumber(manager, line, { to: 'owners' })
  const told = (await activityOf(manager.domainId)).filter(({ kind }) => kind.startsWith('number.'))
  expect(told.map(({ kind }) => kind).toSorted()).toEqual([
    'number.assigned',
    'number.created',
    'number.removed',
    'number.unassigned',
  ])
})
