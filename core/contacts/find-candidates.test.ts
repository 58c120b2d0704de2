import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { contactDraft } from '@/core/testing/contacts'
import { resizeFinder } from '@/core/testing/resize-finder'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { countContacts } from './count'
import { createContact } from './create'
import { setFavorite } from './favorite'
import { books } from './find-candidates'
import { listContacts, type ContactListOptions } from './list'

const urls = testDatabase()

type Told = { listed: string[]; count: number }
let eva: Actor

async function everyPage(options: ContactListOptions): Promise<Told> {
  const listed: string[] = []
  let after: string | undefined
  do {
    const page = await listContacts(eva, { ...options, size: 25, after })
    listed.push(...page.rows.map((row) => row.name))
    after = page.next ?? undefined
  } while (after)
  return { listed, count: (await countContacts(eva, options)).count }
}

const narrowed: ContactListOptions[] = [
  {},
  { search: 'even' },
  { search: 'rare' },
  { tag: 'gold' },
  { favorite: true },
  { search: 'even', favorite: true },
]
const lists = books.flatMap((book) => narrowed.map((options) => ({ ...options, book })))

async function everyList(): Promise<Told[]> {
  const told: Told[] = []
  for (const options of lists) {
    for (const direction of ['asc', 'desc'] as const) told.push(await everyPage({ ...options, direction }))
  }
  return told
}

describe('somebody who has a few contacts of another one’s many', () => {
  let told: Told[]

  beforeAll(async () => {
    const domain = await createDomain()
    const [manager, other] = [
      await createUser(domain, 'office-manager'),
      await createUser(domain, 'basic-user'),
    ]
    const viewer = await createUser(domain, 'basic-user')
    eva = viewer
    const add = (actor: Actor, kind: string, place: number, access: Parameters<typeof createContact>[2]) =>
      createContact(
        actor,
        contactDraft({
          lastName: `${kind} ${String(place).padStart(2, '0')}`,
          company: place % 2 === 0 ? 'Even' : place === 31 ? 'Rare' : 'Odd',
          tags: place % 10 === 1 ? ['gold'] : [],
        }),
        access,
      )
    for (let place = 0; place < 60; place += 1) {
      const given = place % 12 === 7 || place === 31 ? [{ userId: viewer.userId, canEdit: false }] : []
      const { id } = await add(other, given.length > 0 ? 'Given' : 'Hidden', place, { access: given })
      if (place === 31) await setFavorite(viewer, id, true)
    }
    for (let place = 0; place < 30; place += 1) await add(viewer, 'Own', place, { access: [] })
    for (let place = 0; place < 30; place += 1) await add(manager, 'Shared', place, {})
    told = await everyList()
  })

  it('is listed what they have, in order, by any filter', () => {
    const given = ['Given 07', 'Given 19', 'Given 31', 'Given 43', 'Given 55']
    const of = (options: ContactListOptions) =>
      told[2 * lists.findIndex((list) => JSON.stringify(list) === JSON.stringify(options))]
    expect(of({ book: 'granted' })).toEqual({ listed: given, count: 5 })
    expect(of({ search: 'rare', book: 'all' })).toEqual({ listed: ['Given 31'], count: 1 })
    expect(of({ favorite: true, book: 'personal' })).toEqual({ listed: ['Given 31'], count: 1 })
    expect(of({ book: 'all' })?.count).toBe(65)
    expect(of({ book: 'personal' })?.listed.slice(0, 7)).toEqual([...given, 'Own 00', 'Own 01'])
    expect(of({ tag: 'gold', book: 'all' })?.listed).toEqual([
      'Given 31',
      ...['01', '11', '21'].map((place) => `Own ${place}`),
      ...['01', '11', '21'].map((place) => `Shared ${place}`),
    ])
    expect(told.every(({ listed, count }) => listed.length === count)).toBe(true)
    expect(told.flatMap(({ listed }) => listed).filter((name) => name.startsWith('Hidden'))).toEqual([])
  })

  it.each([
    ['they have too many to go through one by one', { few: 0 }],
    ['those are rare among what others have', { few: 0, step: 1, farthest: 1 }],
    ['what is searched for is rare', { few: 5_000, step: 1, farthest: 1 }],
    ['it becomes rare further on', { few: 5_000, step: 2, farthest: 10 }],
  ])('is listed the same where %s', async (_, sizes) => {
    await resizeFinder(urls.ownerUrl, sizes)
    expect(await everyList()).toEqual(told)
  })
})
