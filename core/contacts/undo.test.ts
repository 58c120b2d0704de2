import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { deleteContacts } from '@/core/contacts/delete'
import { addManyContacts } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { contacts } from '@/db/schema/contacts'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { countUndoable, undoPart } from './undo'

const urls = testDatabase()

const DELETED = 200
const MANY = 3_000
/** How often a contact that is brought back may be read. */
const EACH = 20
/** How often all contacts of the domain may be gone through, where that is the plan, for a part of a batch. */
const TIMES = 4

/** Deletes 200 of so many contacts of a new domain; gives how many rows the database reads to take that back. */
async function rowsRead(size: number): Promise<number> {
  const manager = await createUser(await createDomain(), 'office-manager')
  await addManyContacts(
    manager,
    Array.from({ length: size }, (_, at) => ({ lastName: `Name ${at}` })),
  )
  const some = await inDomain(manager, (tx) =>
    tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(ownDomain(contacts, manager))
      .orderBy(contacts.id)
      .limit(DELETED),
  )
  const { batchId } = await deleteContacts(
    manager,
    some.map(({ id }) => id),
  )
  return inDomain(manager, async (tx) => {
    expect(await countUndoable(tx, manager, batchId)).toEqual({ count: DELETED, shared: true })
    expect((await undoPart(tx, manager, batchId, null)).restored).toHaveLength(DELETED)
    const [read] = await tx.execute<{ rows: number }>(sql`
      select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows
      from pg_stat_xact_user_tables where relname in ('contacts', 'contact_revisions')`)
    return read?.rows ?? 0
  })
}

// Time is not measured, but what takes it: a plan that compares each write with each contact, 200 times 200.
it('undoing in a domain just filled, which the statistics do not know, looks each contact up by itself', async () => {
  await rowsRead(MANY)
  await withConnection(urls.superuserUrl, (superuser) => superuser`analyze contacts, contact_revisions`)
  for (const size of [DELETED, MANY]) {
    expect(await rowsRead(size)).toBeLessThan(EACH * DELETED + TIMES * MANY)
  }
})
