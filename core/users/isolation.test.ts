import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/core/access/actor'
import * as ownDomain from '@/core/access/own-domain'
import { listActivity } from '@/core/activity/list'
import { bypassing, createDomain, createSite, createUser as member } from '@/core/testing/world'
import { createUnit } from '@/core/units/create'
import { listUnits, listUnitsWithUsers } from '@/core/units/list'
import { mergeUnit } from '@/core/units/merge'
import { removeUnit } from '@/core/units/remove'
import { renameUnit } from '@/core/units/rename'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { createUser } from './create'
import { deactivateUser } from './deactivate'
import { findUserByEmail } from './find-by-email'
import { findMembers } from './find-members'
import { getUser } from './get'
import { listUsers } from './list'
import { listCoworkers } from './list-coworkers'
import { reactivateUser } from './reactivate'
import { updateUser } from './update'
import type { UserInput } from './user'

const urls = testDatabase()

type Side = {
  office: Actor & { email: string; userId: string }
  department: string
  site: string
}

const person = (change: Partial<UserInput>): UserInput => ({
  firstName: 'Same',
  lastName: 'Name',
  email: '',
  extension: '',
  departmentId: null,
  siteId: null,
  scope: 'no-portal',
  listed: true,
  ...change,
})

async function side(): Promise<Side> {
  const domain = await createDomain()
  const office = await member(domain, 'office-manager', { firstName: 'Same', lastName: 'Name' })
  const department = await createUnit(office, 'department', { name: 'Same' })
  return { office, department, site: await createSite(domain, 'Same') }
}

let here: Side
let there: Side

beforeEach(async () => {
  here = await side()
  there = await side()
})

afterEach(() => vi.restoreAllMocks())

/** What every verb shows of, and does to, the other domain: nothing. */
async function nothingIsShared(): Promise<void> {
  const { office } = here
  const missing = { code: 'not-found' }
  const names = (rows: { id: string }[]) => rows.map(({ id }) => id)
  expect(names((await listUsers(office, { size: 50, search: 'same' })).rows)).toEqual([office.userId])
  expect((await listUsers(office, { size: 50 })).total).toBe(1)
  expect(names((await listCoworkers(office, { size: 50, search: 'same' })).rows)).toEqual([office.userId])
  expect(await findUserByEmail(office, there.office.email)).toBeNull()
  const { email } = there.office
  expect(await findMembers(office, { entries: [email] })).toEqual({ found: [], missing: [email] })
  expect(await findMembers(office, { ids: [there.office.userId] })).toEqual({ found: [], missing: [] })
  expect(names(await listUnits(office, 'department'))).toEqual([here.department])
  expect(names(await listUnits(office, 'site'))).toEqual([here.site])
  expect(names(await listUnitsWithUsers(office, 'department'))).toEqual([here.department])
  const told = await listActivity(office, { size: 50 })
  expect(told.rows.map(({ subjectId }) => subjectId)).toEqual([here.department])
  const id = there.office.userId
  await expect(getUser(office, id)).rejects.toMatchObject(missing)
  await expect(updateUser(office, id, person({}), { version: 1 })).rejects.toMatchObject(missing)
  await expect(deactivateUser(office, id)).rejects.toMatchObject(missing)
  await expect(reactivateUser(office, id)).rejects.toMatchObject(missing)
  await expect(renameUnit(office, 'department', there.department, { name: 'X' })).rejects.toMatchObject(
    missing,
  )
  await expect(removeUnit(office, 'department', there.department)).rejects.toMatchObject(missing)
  await expect(
    mergeUnit(office, 'department', there.department, { into: here.department }),
  ).rejects.toMatchObject(missing)
  const foreign = createUser(office, person({ departmentId: there.department }))
  await expect(foreign).rejects.toMatchObject({ code: 'invalid' })
  expect(await getUser(there.office, id)).toMatchObject({ version: 1, status: 'active' })
  expect(names(await listUnits(there.office, 'department'))).toEqual([there.department])
}

describe('users, departments, sites and activity', () => {
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
        ['users', 'departments', 'sites', 'activity'],
        (statement) => owner.unsafe(statement),
        nothingIsShared,
      ),
    )
  })
})
