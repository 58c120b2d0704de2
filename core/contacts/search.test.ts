import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { addContact } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { countContacts } from './count'
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
    expect((await found('\u0000')).length).toBe(4)
    expect(await found('x'.repeat(1_000_000))).toEqual([])
  })
})
