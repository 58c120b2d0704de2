import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { checkRole, roleFaults, UnsafeRoleError, UnsafeTextError } from './check-role'
import { urlsOf, withConnection } from './testing/cluster'
import { testDatabase } from './testing/test-database'

const urls = testDatabase()
const password = randomBytes(12).toString('hex')
let role: string

function asAdministrator(statement: string): Promise<unknown> {
  return withConnection(urls.superuserUrl, (sql) => sql.unsafe(statement))
}

function asRole(): string {
  const url = new URL(urls.appUrl)
  url.username = role
  url.password = password
  return url.href
}

beforeEach(async () => {
  role = `role_${randomBytes(6).toString('hex')}`
  await asAdministrator(`create role ${role} login password '${password}'`)
  await asAdministrator(`grant connect on database ${new URL(urls.appUrl).pathname.slice(1)} to ${role}`)
})

afterEach(async () => {
  await asAdministrator(`drop owned by ${role}`)
  await asAdministrator(`drop role ${role}`)
})

describe('the portal starts', () => {
  test('on the application’s role', async () => {
    await expect(checkRole(urls.appUrl)).resolves.toBeUndefined()
  })

  test('on a member of the application’s role', async () => {
    await asAdministrator(`grant commonbook_app to ${role}`)
    await expect(checkRole(asRole())).resolves.toBeUndefined()
  })
})

describe('the portal refuses a role that', () => {
  test.each([
    ['is a superuser', 'alter role % superuser', 'is a superuser'],
    ['has BYPASSRLS', 'alter role % bypassrls', 'BYPASSRLS'],
    [
      'owns a table',
      'create table owned_by_role (); alter table owned_by_role owner to %',
      'owns the tables',
    ],
    ['is a member of the owner’s role', 'grant commonbook_owner to %', 'member of the role that owns'],
    [
      'may become the owner',
      'grant commonbook_owner to % with inherit false, set true',
      'member of the role that owns',
    ],
    ['is a member of a superuser', 'grant postgres to %', 'member of a superuser'],
    ['is a member of the finder', 'grant commonbook_finder to %', 'commonbook_finder'],
  ])('%s', async (_, statement, fault) => {
    await asAdministrator(statement.replaceAll('%', role))
    const refused = checkRole(asRole())
    await expect(refused).rejects.toThrow(UnsafeRoleError)
    await expect(refused).rejects.toThrow(role)
    await expect(refused).rejects.toThrow(fault)
  })

  test('owns the tables, as the owner does', async () => {
    await expect(checkRole(urls.ownerUrl)).rejects.toThrow('owns the tables')
  })
})

test('a superuser is told only that', () => {
  const facts = { bypassrls: true, owner: true, member_of_owner: true, member_of_privileged: true }
  expect(roleFaults({ superuser: true, member_of_finder: true, ...facts })).toEqual(['is a superuser'])
})

test('the portal refuses a database that cannot search Cyrillic names', async () => {
  const name = `ascii_${randomBytes(6).toString('hex')}`
  const ascii = urlsOf(inject('cluster'), name)
  await asAdministrator(
    `create database ${name} template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`,
  )
  try {
    await withConnection(ascii.superuserUrl, (sql) => sql`create extension pg_trgm`)
    await expect(checkRole(ascii.appUrl)).rejects.toThrow(UnsafeTextError)
  } finally {
    await asAdministrator(`drop database ${name} with (force)`)
  }
})
