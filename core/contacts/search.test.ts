import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { addContact, addManyContacts } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { countContacts, countContactsExactly } from './count'
import { listContacts } from './list'

testDatabase()

let manager: Actor

beforeAll(async () => {
  manager = await createUser(await createDomain({ defaultCountry: 'US' }), 'office-manager')
  await addContact(manager, {
    firstName: 'Éloïse',
    lastName: 'Müller',
    company: 'Straße & Söhne',
    phones: [{ label: 'work', value: '(415) 555-0199' }],
    emails: [{ label: 'work', value: 'eloise@soehne.example' }],
    notes: 'Prefers mornings',
  })
  await addContact(manager, { firstName: '小明', lastName: '王', company: '北京大学' })
  await addContact(manager, {
    firstName: 'Xi',
    lastName: 'Ng',
    company: '100% Fun_Park',
    phones: [{ label: 'mobile', value: '+44 20 7946 0958' }],
    tags: ['VIP'],
  })
  await addContact(manager, { firstName: 'Ольга', lastName: 'Иванова', title: 'Buyer', company: '1000 Funs' })
  await addContact(manager, { firstName: 'Siobhán', lastName: "O'Brien" })
})

async function found(search: string): Promise<string[]> {
  const { rows } = await listContacts(manager, { search })
  expect(await countContacts(manager, { search })).toEqual({ count: rows.length, more: false })
  return rows.map((row) => row.name)
}

describe('searching contacts', () => {
  it.each([
    ['any case', 'MÜLLER', 'Éloïse Müller'],
    ['without accents', 'eloise muller', 'Éloïse Müller'],
    ['with accents typed apart', 'E\u0301lo\u0308', 'Éloïse Müller'],
    ['ß as ss', 'strasse', 'Éloïse Müller'],
    ['a part of an e-mail', 'soehne.exa', 'Éloïse Müller'],
    ['a word of the notes', 'morning', 'Éloïse Müller'],
    ['words in any order', 'söhne éloïse', 'Éloïse Müller'],
    ['two letters', 'ng xi', 'Xi Ng'],
    ['a tag', 'vip', 'Xi Ng'],
    ['two Chinese characters', '小明', '王小明'],
    ['one Chinese character', '王', '王小明'],
    ['two characters inside a longer word', '京大', '王小明'],
    ['Cyrillic', 'ольга', 'Ольга Иванова'],
    ['an apostrophe of any kind, or none', 'o’brien obrien', "Siobhán O'Brien"],
    ['a per cent sign', '100%', 'Xi Ng'],
    ['an underscore', 'fun_', 'Xi Ng'],
    ['the number in brackets', '(415) 555-0199', 'Éloïse Müller'],
    ['the number’s digits', '4155550199', 'Éloïse Müller'],
    ['the number from abroad', '+1 415 555 0199', 'Éloïse Müller'],
    ['the number with 00', '0014155550199', 'Éloïse Müller'],
    ['the last four digits', '0199', 'Éloïse Müller'],
    ['a number of another country', '020 7946 0958', 'Xi Ng'],
    ['a number and a name', '0958 ng', 'Xi Ng'],
  ])('finds by %s', async (_, search, name) => {
    expect(await found(search)).toEqual([name])
  })

  it('needs every word to match', async () => {
    expect(await found('eloise xi')).toEqual([])
  })

  it('takes wildcards and backslashes as they are', async () => {
    expect(await found('m%r')).toEqual([])
    expect(await found('m_ller')).toEqual([])
    expect(await found('\\')).toEqual([])
    expect(await found(`o'; drop table contacts; --`)).toEqual([])
  })

  it('survives what cannot be typed', async () => {
    expect(await found('mül\u0000ler')).toEqual(['Éloïse Müller'])
    expect(await found('\ud800müller')).toEqual(['Éloïse Müller'])
    expect((await found('\u0000')).length).toBe(5)
    expect(await found('x'.repeat(1_000_000))).toEqual([])
  })
})

describe('searching a large domain', () => {
  let large: Actor
  const rare = Array.from({ length: 60 }, (_, index) => `Zw${String(index).padStart(2, '0')}`)

  beforeAll(async () => {
    large = await createUser(await createDomain({ defaultCountry: 'US' }), 'office-manager')
    await addManyContacts(large, [
      { lastName: 'Aa', company: 'Quokka', tags: ['VIP'] },
      ...Array.from({ length: 2_100 }, (_, index) => ({ lastName: `Common ${index}` })),
      ...rare.map((lastName) => ({ lastName, company: 'Rareté' })),
      {
        lastName: '王',
        firstName: '小明',
        phones: [{ label: 'work', value: '(415) 555-0199' }],
        tags: ['VIP'],
      },
    ])
  })

  it.each([
    ['few letters', 'quok', 'Aa'],
    ['two Chinese characters', '小明', '王小明'],
    ['digits', '5550199', '王小明'],
    ['two letters', 'qu', 'Aa'],
    ['letters and digits', '王 0199', '王小明'],
  ])('finds the few that match by %s', async (_, search, name) => {
    const { rows } = await listContacts(large, { search, size: 100 })
    expect(rows.map((row) => row.name)).toContain(name)
    expect(await countContacts(large, { search })).toEqual({ count: rows.length, more: false })
  })

  it('finds a tag that few have', async () => {
    const { rows } = await listContacts(large, { tag: 'VIP' })
    expect(rows.map((row) => row.name)).toEqual(['Aa', '王小明'])
  })

  it.each(['zw', 'rarete'])('pages through %s in order, both ways', async (search) => {
    const all = await listContacts(large, { search, size: 100 })
    const first = await listContacts(large, { search, size: 25 })
    const second = await listContacts(large, { search, size: 25, after: first.next ?? '' })
    expect([...first.rows, ...second.rows]).toEqual(all.rows.slice(0, 50))
    expect((await listContacts(large, { search, size: 25, before: second.previous ?? '' })).rows).toEqual(
      first.rows,
    )
    const reversed = await listContacts(large, { search, size: 100, direction: 'desc' })
    expect(reversed.rows).toEqual(all.rows.toReversed())
  })

  it('counts all of them, and those that match up to a thousand', async () => {
    expect(await countContacts(large)).toEqual({ count: 2_162, more: false })
    expect(await countContacts(large, { search: 'common' })).toEqual({ count: 1_000, more: true })
    expect(await countContactsExactly(large, { search: 'common' })).toBe(2_100)
  })

  it('finds nothing where nothing matches', async () => {
    expect((await listContacts(large, { search: 'xylophone' })).rows).toEqual([])
  })
})
