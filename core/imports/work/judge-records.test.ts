import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { exportContacts } from '@/core/contacts/export'
import { addManyContacts } from '@/core/testing/contacts'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { judgeRecords } from './judge-records'

testDatabase()

const CONTACTS = 600
const TIMES_READ = 10

async function exported(actor: Actor): Promise<string> {
  let text = ''
  for await (const piece of (await exportContacts(actor, { format: 'commonbook' })).text) text += piece
  return text
}

it.each([
  ['our own export', exported],
  [
    'another program',
    async () =>
      Promise.resolve(`Last Name\n${Array.from({ length: CONTACTS }, (_, at) => `Name ${at}\n`).join('')}`),
  ],
])('a file of %s is compared with a book just filled in a few reads of each row', async (_, textOf) => {
  const manager = await createUser(await createDomain(), 'office-manager')
  await addManyContacts(
    manager,
    Array.from({ length: CONTACTS }, (_none, at) => ({ lastName: `Name ${at}` })),
  )
  const file = Buffer.from(await textOf(manager))
  const { id, counts } = await rehearseFile(manager, file, 'contacts.csv')
  expect(counts.same).toBe(CONTACTS)
  const read = await inDomain(manager, async (tx) => {
    await judgeRecords(tx, manager, { id, target: 'shared' })
    return tx.execute<{ table: string; rows: number }>(sql`
      select relname as table, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows
      from pg_stat_xact_user_tables where relname in ('contacts', 'import_records') order by relname`)
  })
  expect(read.map(({ table }) => table)).toEqual(['contacts', 'import_records'])
  for (const { rows } of read) expect(rows).toBeLessThan(CONTACTS * TIMES_READ)
})
