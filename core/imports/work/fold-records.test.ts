import { sql } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { inDomain } from '@/core/access/in-domain'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { foldRecords } from './fold-records'

const urls = testDatabase()
vi.setConfig({ testTimeout: 60_000 })

const PEOPLE = 2_000
const TWICE = 100
// Its later records, those they belong to, and what is written; what read the import for each of them would be at 300.
const MOST_READS = 8

const lineOf = (at: number, email: string) =>
  `Name ${at},044 66${String(at).padStart(5, '0')},${email}${at}@x.example\n`
const numbers = (count: number) => Array.from({ length: count }, (_none, at) => at)

it('records that belong to earlier ones of the file are combined without reading it again for each', async () => {
  const file = Buffer.from(
    [
      'Last Name,Phone,E-mail\n',
      ...numbers(PEOPLE).map((at) => lineOf(at, 'a')),
      ...numbers(TWICE).map((at) => lineOf(at, 'b')),
    ].join(''),
  )
  const rehearsed = async () => {
    const manager = await createUser(await createDomain({ defaultCountry: 'CH' }), 'office-manager')
    return { manager, id: (await rehearseFile(manager, file, 'people.csv')).id }
  }
  // The statistics know an import then, and nothing of the next one.
  await rehearsed()
  await withConnection(urls.superuserUrl, (superuser) => superuser`analyze import_records`)
  const { manager, id } = await rehearsed()
  await inDomain(manager, async (tx) => {
    // Statistics are of the connection until they are sent on: what was read before is in them.
    const counted = async () => {
      const [read] = await tx.execute<{ rows: number; written: number }>(sql`
        select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows, n_tup_upd::int as written
        from pg_stat_xact_user_tables where relname = 'import_records'`)
      return read ?? { rows: 0, written: 0 }
    }
    const before = await counted()
    await foldRecords(tx, manager, id)
    const after = await counted()
    expect(after.written - before.written).toBe(TWICE)
    expect((after.rows - before.rows) / PEOPLE).toBeLessThan(MOST_READS)
  })
})
