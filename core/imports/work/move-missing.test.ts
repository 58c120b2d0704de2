import { sql } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { inDomain } from '@/core/access/in-domain'
import { listContacts } from '@/core/contacts/list'
import { addManyContacts } from '@/core/testing/contacts'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { moveMissing } from './move-missing'

testDatabase()
vi.setConfig({ testTimeout: 120_000 })

// Other plans may read a table twice more. What reads all of a file for each batch of it reads each row six times more.
const OTHER_PLANS = 3.6

const lines = (size: number, name: string) =>
  Array.from({ length: size }, (_none, at) => `${name} ${at}\n`).join('')

/** How often each row is read while contacts that are not in a file of as many others are moved, of both tables. */
async function readsOfARow(size: number): Promise<number[]> {
  const manager = await createUser(await createDomain(), 'office-manager')
  await addManyContacts(
    manager,
    Array.from({ length: size }, (_none, at) => ({ lastName: `Gone ${at}` })),
  )
  await addManyContacts(manager, [{ lastName: 'Kept 0' }])
  const file = Buffer.from(`Last Name\nKept 0\n${lines(size, 'New')}`)
  const { id, counts } = await rehearseFile(manager, file, 'contacts.csv')
  expect(counts).toMatchObject({ add: size, same: 1 })
  const reads = await inDomain(manager, async (tx) => {
    expect(await moveMissing(tx, manager, { importId: id, batchId: id, target: 'shared' })).toBe(size)
    const read = await tx.execute<{ rows: number }>(sql`
      select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows
      from pg_stat_xact_user_tables where relname in ('contacts', 'import_records') order by relname`)
    return read.map(({ rows }) => rows / size)
  })
  const { rows } = await listContacts(manager)
  expect(rows.map(({ lastName }) => lastName)).toEqual(['Kept 0'])
  return reads
}

it('moving what is not in a file reads each row as often, however many there are', async () => {
  const few = await readsOfARow(600)
  expect(few).toHaveLength(2)
  const many = await readsOfARow(6_500)
  for (const [at, times] of many.entries()) expect(times).toBeLessThan((few[at] ?? 0) + OTHER_PLANS)
})
