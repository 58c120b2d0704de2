import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { createDomain, createUser as member } from '@/core/testing/world'
import { createUser } from '@/core/users/create'
import { getUser } from '@/core/users/get'
import { testDatabase } from '@/db/testing/test-database'
import { createUnit } from './create'
import { listUnits, listUnitsWithUsers } from './list'
import { mergeUnit } from './merge'
import { removeUnit } from './remove'
import { renameUnit } from './rename'

testDatabase()

let office: Actor

beforeEach(async () => {
  office = await member(await createDomain(), 'office-manager')
})

const userIn = (unit: { departmentId?: string; siteId?: string }) =>
  createUser(office, {
    firstName: 'Anna',
    lastName: 'Meier',
    email: `${newId()}@acme.example`,
    extension: '',
    departmentId: null,
    siteId: null,
    scope: 'basic-user',
    listed: true,
    ...unit,
  })

const namesOf = async (kind: 'department' | 'site') =>
  (await listUnits(office, kind)).map((unit) => unit.name)

describe.each(['department', 'site'] as const)('a %s', (kind) => {
  it('is added and renamed by an office manager, and listed by name', async () => {
    await createUnit(office, kind, { name: 'Zulu' })
    const id = await createUnit(office, kind, { name: 'Echo' })
    await createUnit(office, kind, { name: 'éclair' })
    expect(await namesOf(kind)).toEqual(['Echo', 'éclair', 'Zulu'])
    await renameUnit(office, kind, id, { name: 'Yankee' })
    expect(await namesOf(kind)).toEqual(['éclair', 'Yankee', 'Zulu'])
  })

  it('has a name of its own, whatever case and accents', async () => {
    const id = await createUnit(office, kind, { name: 'Zürich' })
    await createUnit(office, kind, { name: 'Bern' })
    const taken = { fields: { name: [{ key: 'name-taken' }] } }
    await expect(createUnit(office, kind, { name: 'ZURICH' })).rejects.toMatchObject(taken)
    await expect(renameUnit(office, kind, id, { name: 'bern' })).rejects.toMatchObject(taken)
    await renameUnit(office, kind, id, { name: 'Zurich' })
  })

  it('is added once when two people add it at the same moment', async () => {
    const both = await Promise.allSettled([
      createUnit(office, kind, { name: 'Sales' }),
      createUnit(office, kind, { name: 'Sales' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: 'invalid' })
  })

  it('merges into another, with its people', async () => {
    const id = await createUnit(office, kind, { name: 'Old' })
    const into = await createUnit(office, kind, { name: 'New' })
    const field = kind === 'department' ? 'departmentId' : 'siteId'
    const user = await userIn({ [field]: id })
    expect(await mergeUnit(office, kind, id, { into })).toBe(1)
    expect(await listUnitsWithUsers(office, kind)).toEqual([{ id: into, name: 'New', users: 1 }])
    expect(await getUser(office, user)).toMatchObject({ [field]: into, version: 2 })
    await expect(mergeUnit(office, kind, into, { into })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is removed when nobody belongs to it', async () => {
    const id = await createUnit(office, kind, { name: 'Old' })
    const other = await createUnit(office, kind, { name: 'Used' })
    await userIn({ [kind === 'department' ? 'departmentId' : 'siteId']: other })
    await removeUnit(office, kind, id)
    await expect(removeUnit(office, kind, other)).rejects.toMatchObject({ reason: 'not-empty' })
    expect(await namesOf(kind)).toEqual(['Used'])
  })

  it('is nobody’s to change below office manager', async () => {
    const id = await createUnit(office, kind, { name: 'Sales' })
    const into = await createUnit(office, kind, { name: 'Support' })
    const site = await member(office.domain, 'site-manager')
    const forbidden = { code: 'forbidden' }
    await expect(createUnit(site, kind, { name: 'X' })).rejects.toMatchObject(forbidden)
    await expect(renameUnit(site, kind, id, { name: 'X' })).rejects.toMatchObject(forbidden)
    await expect(mergeUnit(site, kind, id, { into })).rejects.toMatchObject(forbidden)
    await expect(removeUnit(site, kind, id)).rejects.toMatchObject(forbidden)
    await expect(listUnitsWithUsers(site, kind)).rejects.toMatchObject(forbidden)
    expect(await listUnits(site, kind)).toHaveLength(2)
  })

  it('is not found from another domain', async () => {
    const id = await createUnit(office, kind, { name: 'Sales' })
    const stranger = await member(await createDomain(), 'office-manager')
    const own = await createUnit(stranger, kind, { name: 'Own' })
    const missing = { code: 'not-found' }
    await expect(renameUnit(stranger, kind, id, { name: 'X' })).rejects.toMatchObject(missing)
    await expect(mergeUnit(stranger, kind, own, { into: id })).rejects.toMatchObject(missing)
    await expect(mergeUnit(stranger, kind, id, { into: own })).rejects.toMatchObject(missing)
    await expect(removeUnit(stranger, kind, id)).rejects.toMatchObject(missing)
    await expect(removeUnit(stranger, kind, 'x')).rejects.toMatchObject(missing)
  })
})
