import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { newId } from '@/core/access/id'
import { addContacts, contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { contacts } from '@/db/schema/contacts'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { toContactRow } from './contact-row'
import { countIn } from './count'
import { createContact } from './create'
import type { ContactFilter } from './find-candidates'
import { listIn } from './list'

const urls = testDatabase()

const MANY = 3_000

/** Gives a user many private contacts that all match the search, and has the database know of them. */
async function hide(hider: Actor): Promise<void> {
  const row = toContactRow(contactDraft({ lastName: 'Kowalski', tags: ['vip'] }), { country: 'US' })
  const rows = Array.from({ length: MANY }, () => {
    return { ...row, domainId: hider.domainId, id: newId(), ownerId: hider.userId }
  })
  await inDomain(hider, async (tx) => {
    for (let from = 0; from < MANY; from += 500)
      await tx.insert(contacts).values(rows.slice(from, from + 500))
  })
  await withConnection(urls.ownerUrl, (owner) => owner`analyze contacts`)
}

/** How many entries of the indexes of contacts the database reads for a list and its count. */
async function rowsRead(actor: Actor, filter: ContactFilter): Promise<number> {
  return inDomain(actor, async (tx) => {
    const read = async () => {
      const [row] = await tx.execute<{ count: number }>(sql`
        select sum(pg_stat_get_xact_tuples_returned(indexrelid))::int as count from pg_index
        where indrelid = 'contacts'::regclass`)
      return row?.count ?? 0
    }
    const before = await read()
    await listIn(tx, actor, filter)
    await countIn(tx, actor, filter)
    return (await read()) - before
  })
}

// Time is not measured, but what takes it: a search that reads hidden rows tells of them by how long it takes.
it.each([
  ['all', {}],
  ['a search', { search: 'kowalski' }],
  ['a tag', { tag: 'vip' }],
  ['those granted', { book: 'granted' }],
  ['favorites', { favorite: true }],
] satisfies [string, ContactFilter][])(
  '%s reads no more where others hide contacts that match',
  async (_, filter) => {
    const domain = await createDomain()
    const manager = await createUser(domain, 'office-manager')
    const [viewer, owner] = [await createUser(domain, 'basic-user'), await createUser(domain, 'basic-user')]
    await addContacts(manager, ['Kowalski', 'Nowak'])
    await createContact(viewer, contactDraft({ lastName: 'Kowalska' }), { access: [] })
    const access = [{ userId: viewer.userId, canEdit: false }]
    await createContact(owner, contactDraft({ lastName: 'Kowal', tags: ['vip'] }), { access })
    const before = await rowsRead(viewer, filter)
    await hide(owner)
    expect(await rowsRead(viewer, filter)).toBeLessThan(before + MANY / 10)
  },
)

it.each([{}, { search: 'kowalski' }, { tag: 'vip' }])(
  'whoever has them reads them, with %j',
  async (filter) => {
    const owner = await createUser(await createDomain(), 'basic-user')
    await hide(owner)
    expect(await rowsRead(owner, filter)).toBeGreaterThan(MANY / 10)
  },
)
