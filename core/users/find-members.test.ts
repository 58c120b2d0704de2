import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { createDomain, createUser as member } from '@/core/testing/world'
import { createUnit } from '@/core/units/create'
import { testDatabase } from '@/db/testing/test-database'
import { createUser } from './create'
import { deactivateUser } from './deactivate'
import { findMembers } from './find-members'

testDatabase()

let basic: Actor
let department: string
const ids: Record<string, string> = {}

beforeAll(async () => {
  const domain = await createDomain()
  const office = await member(domain, 'office-manager')
  basic = await member(domain, 'basic-user')
  department = await createUnit(office, 'department', { name: 'Sales' })
  for (const [index, firstName] of ['Ana', 'Luis', 'Unlisted', 'Gone'].entries()) {
    ids[firstName] = await createUser(office, {
      firstName,
      lastName: 'Person',
      email: `${firstName.toLowerCase()}@acme.example`,
      extension: String(201 + index),
      departmentId: firstName === 'Luis' ? null : department,
      siteId: null,
      scope: 'basic-user',
      listed: firstName !== 'Unlisted',
    })
  }
  await deactivateUser(office, ids.Gone ?? '')
})

const names = async (query: Parameters<typeof findMembers>[1]) =>
  (await findMembers(basic, query)).found.map(({ name }) => name)

it('are found by e-mail, in any case, and by extension; what is nobody’s is said', async () => {
  expect(await findMembers(basic, { entries: ['ANA@acme.example', '202', '999', 'Ana Person'] })).toEqual({
    found: [
      { id: ids.Ana, name: 'Ana Person', email: 'ana@acme.example', extension: '201' },
      { id: ids.Luis, name: 'Luis Person', email: 'luis@acme.example', extension: '202' },
    ],
    missing: ['999', 'Ana Person'],
  })
})

it('are not found when they are not in the directory', async () => {
  const entries = ['unlisted@acme.example', '204']
  expect(await findMembers(basic, { entries })).toEqual({ found: [], missing: entries })
  expect(await names({ ids: Object.values(ids) })).toEqual(['Ana Person', 'Luis Person'])
})

it('are those of a department', async () => {
  expect(await names({ departmentId: department })).toEqual(['Ana Person'])
  expect(await names({ departmentId: 'none' })).toEqual([])
})

it('are at most 500 at once', async () => {
  const entries = Array.from({ length: 501 }, (_, index) => String(index))
  await expect(findMembers(basic, { entries })).rejects.toMatchObject({ code: 'invalid' })
  await expect(findMembers(basic, { entries: [] })).resolves.toEqual({ found: [], missing: [] })
})
