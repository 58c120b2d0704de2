import { sql } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { inDomain } from '@/core/access/in-domain'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { performImport } from './perform'
import { updateContacts } from './update-contacts'

const urls = testDatabase()
vi.setConfig({ testTimeout: 60_000 })

const PEOPLE = 3_000
// Of a record: which there are, itself, its picture, how many; what read the import for each batch would be at 20. A
// contact is locked, read and written, each of which looks at it.
const MOST_READS = 7

const file = (title: string) =>
  Buffer.from(
    [
      'Last Name,Phone,E-mail,Job Title\n',
      ...Array.from(
        { length: PEOPLE },
        (_none, at) => `Name ${at},044 66${String(at).padStart(5, '0')},a${at}@x.example,${title}\n`,
      ),
    ].join(''),
  )

it('contacts are updated without reading the import, or the book, again for each batch of them', async () => {
  const rehearsed = async () => {
    const manager = await createUser(await createDomain({ defaultCountry: 'CH' }), 'office-manager')
    const first = await rehearseFile(manager, file('Buyer'), 'people.csv')
    await performImport(manager, first.id, { asSeen: false })
    return { manager, id: (await rehearseFile(manager, file('Head of Sales'), 'people.csv')).id }
  }
  // The statistics know an import and a book then, and nothing of the next ones.
  await rehearsed()
  await withConnection(urls.superuserUrl, (superuser) => superuser`analyze`)
  const { manager, id } = await rehearsed()
  await inDomain(manager, async (tx) => {
    const readOf = async (table: string) => {
      const [read] = await tx.execute<{ rows: number }>(sql`
        select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows
        from pg_stat_xact_user_tables where relname = ${table}`)
      return read?.rows ?? 0
    }
    // Statistics are of the connection until they are sent on: what was read before is in them.
    const [records, contacts] = [await readOf('import_records'), await readOf('contacts')]
    const place = { importId: id, batchId: id, target: 'shared' } as const
    expect(await updateContacts(tx, manager, place, async () => {})).toBe(PEOPLE)
    expect(((await readOf('import_records')) - records) / PEOPLE).toBeLessThan(MOST_READS)
    expect(((await readOf('contacts')) - contacts) / PEOPLE).toBeLessThan(MOST_READS)
  })
})
