import { ne, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { countWithoutDomain, createDomain, createUser } from '@/core/testing/world'
import { users } from '@/db/schema/users'
import { testDatabase } from '@/db/testing/test-database'
import { inDomain } from './in-domain'

testDatabase()

describe('a transaction in a domain', () => {
  it('sees the domain’s users and nobody else’s', async () => {
    const here = await createDomain()
    const there = await createDomain()
    const user = await createUser(here, 'basic-user')
    await createUser(there, 'basic-user')
    const rows = await inDomain(user, (tx) => tx.execute(sql`select domain_id from users`))
    expect(rows.map((row) => row.domain_id)).toEqual([here.id])
  })

  it('sees them with its very first statements, also when several are sent together', async () => {
    const user = await createUser(await createDomain(), 'basic-user')
    await createUser(await createDomain(), 'basic-user')
    const seen = await inDomain(user, (tx) =>
      Promise.all([
        tx.select({ id: users.id }).from(users).where(ne(users.lastName, '')).prepare('users').execute(),
        tx.execute(sql`select id from users`),
        tx.execute(sql`select id from users where last_name <> ${''}`),
      ]),
    )
    expect(seen.map((rows) => rows.map((row) => row.id))).toEqual([
      [user.userId],
      [user.userId],
      [user.userId],
    ])
  })

  it('does nothing when a statement of several fails', async () => {
    const user = await createUser(await createDomain(), 'basic-user')
    const failed = inDomain(user, (tx) =>
      Promise.all([
        tx.execute(sql`update users set last_name = 'Changed' where domain_id = ${user.domainId}`),
        tx.execute(sql`select 1 / 0`),
        tx.execute(sql`update users set last_name = 'Again' where domain_id = ${user.domainId}`),
      ]),
    )
    await expect(failed).rejects.toMatchObject({ cause: { code: '22012' } })
    const rows = await inDomain(user, (tx) => tx.select({ lastName: users.lastName }).from(users))
    expect(rows).toEqual([{ lastName: 'basic-user' }])
  })

  it('cannot write into another domain', async () => {
    const here = await createDomain()
    const there = await createDomain()
    const write = inDomain({ domainId: here.id }, (tx) =>
      tx.execute(sql`insert into sites (domain_id, id, name) values (${there.id}, gen_random_uuid(), 'x')`),
    )
    await expect(write).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  it('leaves nothing to the next user of the connection', async () => {
    await createUser(await createDomain(), 'basic-user')
    expect(await countWithoutDomain('users')).toBe(0)
  })

  it('refuses a domain id that is none', async () => {
    const odd = inDomain({ domainId: `x'; drop table users; --` }, () => Promise.resolve())
    await expect(odd).rejects.toMatchObject({ code: 'not-found' })
  })
})
