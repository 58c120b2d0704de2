import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { createDomain, createSite, createUser as member } from '@/core/testing/world'
import { createUnit } from '@/core/units/create'
import { testDatabase } from '@/db/testing/test-database'
import { createUser } from './create'
import { deactivateUser } from './deactivate'
import { listUsers, type UserQuery, userSorts } from './list'
import { listCoworkers } from './list-coworkers'
import type { UserInput } from './user'

testDatabase()

const people: [firstName: string, lastName: string, rest: Partial<UserInput>][] = [
  ['Élise', 'Rochat', { extension: '99' }],
  ['Peter', 'Öztürk', { extension: '100', scope: 'call-center-agent' }],
  ['小明', '王', { extension: '7' }],
  ['Zoe', 'Eder', { scope: 'no-portal', email: '' }],
  ['anna', 'eder', {}],
]

let office: Actor
let site: Actor
let basic: Actor
let department: string
let siteId: string

beforeAll(async () => {
  const domain = await createDomain()
  siteId = await createSite(domain, 'Zürich')
  office = await member(domain, 'office-manager', { firstName: 'Olga', lastName: 'Office' })
  site = await member(domain, 'site-manager', { firstName: 'Sam', lastName: 'Site', siteId })
  basic = await member(domain, 'basic-user', { firstName: 'Bea', lastName: 'Basic' })
  department = await createUnit(office, 'department', { name: 'Vertrieb Süd' })
  for (const [index, [firstName, lastName, rest]] of people.entries()) {
    await createUser(office, {
      firstName,
      lastName,
      email: `p${index}@acme.example`,
      extension: '',
      departmentId: index < 2 ? department : null,
      siteId: index === 0 ? siteId : null,
      scope: 'basic-user',
      listed: index !== 1,
      ...rest,
    })
  }
  await member(await createDomain(), 'basic-user', { lastName: 'Stranger' })
})

const namesOf = async (actor: Actor, query: Partial<UserQuery>) =>
  (await listUsers(actor, { size: 50, ...query })).rows.map((user) => user.name)

describe('the list of users', () => {
  it('shows an office manager everybody of the domain, by name as people sort it', async () => {
    expect(await namesOf(office, {})).toEqual([
      'Bea Basic',
      'anna eder',
      'Zoe Eder',
      'Olga Office',
      'Peter Öztürk',
      'Élise Rochat',
      'Sam Site',
      '王小明',
    ])
  })

  it('shows a site manager their own site', async () => {
    expect(await namesOf(site, {})).toEqual(['Élise Rochat', 'Sam Site'])
    expect((await listUsers(site, { size: 50 })).total).toBe(2)
  })

  it('is not there for lower scopes', async () => {
    await expect(listUsers(basic, { size: 50 })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it.each([
    ['elise', ['Élise Rochat']],
    ['OZTURK', ['Peter Öztürk']],
    ['王', ['王小明']],
    ['小明', ['王小明']],
    ['p1@acme', ['Peter Öztürk']],
    ['100', ['Peter Öztürk']],
    ['vertrieb sud', ['Peter Öztürk', 'Élise Rochat']],
    ['zurich', ['Élise Rochat', 'Sam Site']],
    ['sans portail', ['Zoe Eder']],
    ['eder invitée', ['anna eder']],
    ['%', []],
    ["o'; drop table users; --", []],
    ['stranger', []],
  ])('finds %j', async (search, names) => {
    const words = {
      scopes: { 'no-portal': 'Sans portail' } as Record<UserInput['scope'], string>,
      statuses: { active: 'Active', invited: 'Invitée', deactivated: 'Désactivée' },
    }
    expect(await namesOf(office, { search, words })).toEqual(names)
  })

  it('filters by department, site, scope and status', async () => {
    expect(await namesOf(office, { departmentId: department })).toEqual(['Peter Öztürk', 'Élise Rochat'])
    expect(await namesOf(office, { siteId: 'none', scope: 'call-center-agent' })).toEqual(['Peter Öztürk'])
    expect(await namesOf(office, { status: 'invited', departmentId: 'none' })).toEqual([
      'anna eder',
      '王小明',
    ])
  })

  it('sorts extensions as numbers, and scopes by the ladder', async () => {
    expect((await namesOf(office, { sort: 'extension' })).slice(0, 3)).toEqual([
      '王小明',
      'Élise Rochat',
      'Peter Öztürk',
    ])
    expect((await namesOf(office, { sort: 'scope', direction: 'descending' })).slice(0, 3)).toEqual([
      'Olga Office',
      'Sam Site',
      'Peter Öztürk',
    ])
  })

  it.each(
    userSorts.flatMap((sort) => (['ascending', 'descending'] as const).map((way) => [sort, way] as const)),
  )('pages through all of it and back, by %s %s', async (sort, direction) => {
    const all = await namesOf(office, { sort, direction })
    const seen: string[] = []
    let page = await listUsers(office, { sort, direction, size: 3 })
    for (;;) {
      expect(page.from).toBe(seen.length + 1)
      seen.push(...page.rows.map((user) => user.name))
      if (!page.next) break
      page = await listUsers(office, { sort, direction, size: 3, after: page.next })
    }
    expect(seen).toEqual(all)
    const back = await listUsers(office, { sort, direction, size: 3, before: page.previous ?? '' })
    expect(back.rows.map((user) => user.name)).toEqual(all.slice(3, 6))
    expect(back.from).toBe(4)
  })

  it('takes a broken or foreign cursor for none', async () => {
    const { next } = await listUsers(office, { sort: 'email', size: 3 })
    const first = await namesOf(office, { size: 3 })
    for (const after of [
      'x',
      next ?? '',
      Buffer.from('["name ascending","\\u0000","x",1]').toString('base64url'),
    ]) {
      expect(await namesOf(office, { size: 3, after })).toEqual(first)
    }
  })
})

describe('the directory of coworkers', () => {
  it('shows every member who is listed and not deactivated', async () => {
    const leaver = await member(office.domain, 'basic-user', { lastName: 'Zleaver' })
    await deactivateUser(office, leaver.userId)
    const { rows, total } = await listCoworkers(basic, { size: 50 })
    expect(rows.map((coworker) => coworker.name)).toEqual([
      'Bea Basic',
      'anna eder',
      'Zoe Eder',
      'Olga Office',
      'Élise Rochat',
      'Sam Site',
      '王小明',
    ])
    expect(total).toBe(7)
  })

  it('tells name, extension, e-mail, department and site, and no more', async () => {
    const { rows } = await listCoworkers(basic, { size: 50, search: 'rochat', departmentId: department })
    expect(rows).toEqual([
      {
        id: expect.any(String) as unknown,
        name: 'Élise Rochat',
        extension: '99',
        email: 'p0@acme.example',
        department: 'Vertrieb Süd',
        site: 'Zürich',
      },
    ])
  })
})
