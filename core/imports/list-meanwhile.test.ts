import { sql } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { countContactsExactly, countIn } from '@/core/contacts/count'
import { createContact } from '@/core/contacts/create'
import { deleteContacts } from '@/core/contacts/delete'
import type { Book } from '@/core/contacts/find-candidates'
import { listContacts, listIn } from '@/core/contacts/list'
import { listContactsPage } from '@/core/contacts/list-page'
import { tagsIn } from '@/core/contacts/suggest-tags'
import { addContact, addContacts, contactDraft } from '@/core/testing/contacts'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { performImport } from './work/perform'

const urls = testDatabase()
vi.setConfig({ testTimeout: 60_000 })

const MANY = 2_000

/** Brings in so many records with a tag; `look` comes when all are written and nobody else sees them yet. */
async function importMany(manager: Actor, look: () => Promise<void>): Promise<void> {
  const lines = Array.from({ length: MANY }, (_, at) => `Name ${at},imported\n`)
  const { id } = await rehearseFile(manager, Buffer.from(`Last Name,Tags\n${lines.join('')}`), 'people.csv')
  const asker = async () => {
    await look()
    return manager
  }
  expect(await performImport(manager, id, { asSeen: true, asker })).toMatchObject({ added: MANY })
}

/** How many entries of the indexes of contacts the database reads for a page, its count and suggested tags. */
async function entriesRead(actor: Actor, book: Book): Promise<number> {
  return inDomain(actor, async (tx) => {
    const read = async () => {
      const [row] = await tx.execute<{ count: number }>(sql`
        select sum(pg_stat_get_xact_tuples_returned(indexrelid))::int as count from pg_index
        where indrelid = 'contacts'::regclass`)
      return row?.count ?? 0
    }
    const before = await read()
    await listIn(tx, actor, { book })
    await countIn(tx, actor, { book })
    await tagsIn(tx, actor, '', book === 'shared' ? 'shared' : 'all')
    return (await read()) - before
  })
}

it('while an import writes, a colleague sees what was there and what others do, and all of it afterwards', async () => {
  const domain = await createDomain()
  const [manager, colleague] = [
    await createUser(domain, 'office-manager'),
    await createUser(domain, 'office-manager'),
  ]
  const [gone] = await addContacts(manager, ['Adams', 'Berg'])
  await addContact(manager, { lastName: 'Clark', tags: ['there'] })
  const seen = async (book: Book) => {
    const { page, total, tags } = await listContactsPage(colleague, { book, tags: true, mixed: true })
    return { names: page.rows.slice(0, 3).map(({ name }) => name), count: total.count, tags }
  }
  await importMany(manager, async () => {
    for (const book of ['shared', 'all'] as const) {
      expect(await seen(book)).toEqual({ names: ['Adams', 'Berg', 'Clark'], count: 3, tags: ['there'] })
    }
    await addContact(colleague, { lastName: 'Dahl', tags: ['meanwhile'] })
    await deleteContacts(colleague, [gone ?? ''])
    for (const book of ['shared', 'all'] as const) {
      expect(await seen(book)).toMatchObject({ names: ['Berg', 'Clark', 'Dahl'], count: 3 })
      expect(await countContactsExactly(colleague, { book })).toBe(3)
    }
  })
  for (const book of ['shared', 'all'] as const) {
    expect(await seen(book)).toMatchObject({ count: MANY + 3 })
    expect((await seen(book)).tags).toContain('imported')
    expect((await seen(book)).tags).toContain('meanwhile')
  }
})

it('the pages of a list are the same while an import writes, in every order', async () => {
  const manager = await createUser(await createDomain(), 'office-manager')
  const names = Array.from({ length: 60 }, (_, at) => `${'öaÉzñ'[at % 5] ?? ''} ${at % 7}`)
  for (const [at, lastName] of names.entries()) {
    const draft = { lastName, company: `Company ${at % 9}`, title: at % 4 === 0 ? '' : `Title ${at % 11}` }
    await createContact(manager, contactDraft(draft), at % 3 === 0 ? { access: [] } : {})
  }
  const orders = (['shared', 'all'] as const).flatMap((book) =>
    (['name', 'company', 'title', 'updated'] as const).flatMap((sort) =>
      (['asc', 'desc'] as const).map((direction) => ({ book, sort, direction, size: 25 })),
    ),
  )
  const walk = async (options: (typeof orders)[number]) => {
    const ids: string[][] = []
    let [after, back]: (string | null)[] = [null, null]
    do {
      const page = await listContacts(manager, { ...options, after: after ?? undefined })
      ids.push(page.rows.map(({ id }) => id))
      ;[after, back] = [page.next, page.previous]
    } while (after !== null)
    const before = await listContacts(manager, { ...options, before: back ?? undefined })
    return [...ids, before.rows.map(({ id }) => id)]
  }
  const walkAll = async () => {
    const pages: string[][][] = []
    for (const order of orders) pages.push(await walk(order))
    return pages
  }
  const before = await walkAll()
  expect(before.map((pages) => pages.length)).toEqual(orders.map(({ book }) => (book === 'all' ? 4 : 3)))
  await importMany(manager, async () => expect(await walkAll()).toEqual(before))
})

// Time is not measured, but what takes it: a row that nobody sees yet is looked at by everybody who comes by.
it.each(['shared', 'all'] as const)(
  'listing and counting %s and suggesting tags reads nothing of what an import is writing',
  async (book) => {
    const domain = await createDomain()
    const manager = await createUser(domain, 'office-manager')
    await addContacts(manager, ['Adams', 'Berg', 'Clark'])
    await withConnection(urls.superuserUrl, (superuser) => superuser`analyze contacts`)
    const before = await entriesRead(manager, book)
    await importMany(manager, async () => {
      expect(await entriesRead(manager, book)).toBeLessThan(before + MANY / 10)
    })
  },
)
