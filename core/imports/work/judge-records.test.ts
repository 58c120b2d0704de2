import { sql } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { exportContacts } from '@/core/contacts/export'
import { addManyContacts } from '@/core/testing/contacts'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { judgeRecords } from './judge-records'

const urls = testDatabase()
vi.setConfig({ testTimeout: 120_000 })

// Other plans may read a table twice more. What reads all of a file for each batch of it reads each row four times more.
const OTHER_PLANS = 2.6

const nameOf = (at: number) => `Name ${at}`

async function exported(actor: Actor): Promise<string> {
  let text = ''
  for await (const piece of (await exportContacts(actor, { format: 'commonbook' })).text) text += piece
  return text
}

async function namesAlone(_: Actor, size: number): Promise<string> {
  return Promise.resolve(
    `Last Name\n${Array.from({ length: size }, (_none, at) => `${nameOf(at)}\n`).join('')}`,
  )
}

/** How often each row is read while a file of a new book's contacts is compared with it, of both tables. */
async function readsOfARow(textOf: typeof namesAlone, size: number): Promise<number[]> {
  const manager = await createUser(await createDomain(), 'office-manager')
  await addManyContacts(
    manager,
    Array.from({ length: size }, (_none, at) => ({ lastName: nameOf(at) })),
  )
  const { id, counts } = await rehearseFile(manager, Buffer.from(await textOf(manager, size)), 'contacts.csv')
  expect(counts.same).toBe(size)
  return inDomain(manager, async (tx) => {
    await judgeRecords(tx, manager, { id, target: 'shared' })
    const read = await tx.execute<{ rows: number }>(sql`
      select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows
      from pg_stat_xact_user_tables where relname in ('contacts', 'import_records') order by relname`)
    return read.map(({ rows }) => rows / size)
  })
}

it.each([
  ['our own export', exported],
  ['another program', namesAlone],
])(
  'comparing a file of %s with a book just filled reads each row as often, however many there are',
  async (_, textOf) => {
    const few = await readsOfARow(textOf, 600)
    expect(few).toHaveLength(2)
    const expectAsOften = (many: readonly number[]) => {
      for (const [at, times] of many.entries()) expect(times).toBeLessThan((few[at] ?? 0) + OTHER_PLANS)
    }
    expectAsOften(await readsOfARow(textOf, 8_500))
    // The statistics know other imports then, and nothing of the next one.
    await withConnection(urls.superuserUrl, (superuser) => superuser`analyze import_records`)
    expectAsOften(await readsOfARow(textOf, 8_500))
  },
)
