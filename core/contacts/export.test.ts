import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { scopes, type Scope } from '@/core/access/scope'
import { addContact, addContacts, addManyContacts, contactDraft } from '@/core/testing/contacts'
import { activityOf } from '@/core/testing/signed-in'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { contactPhotos } from '@/db/schema/contact-photos'
import { createContact } from './create'
import { deleteContacts } from './delete'
import { exportContacts, type ExportRequest } from './export'
import { exportFileName } from './exports/file-name'

testDatabase()

async function office(): Promise<Actor> {
  return createUser(await createDomain({ defaultCountry: 'CH' }), 'office-manager')
}

async function partsOf(actor: Actor, request: ExportRequest): Promise<string[]> {
  const parts: string[] = []
  for await (const part of (await exportContacts(actor, request)).text) parts.push(part)
  return parts
}

/** The last names in the order of a file of Commonbook's CSV. */
async function namesIn(actor: Actor, request: Omit<ExportRequest, 'format'>): Promise<string[]> {
  const text = (await partsOf(actor, { format: 'commonbook', ...request })).join('')
  return text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[3] ?? '')
}

describe('who exports Shared Contacts', () => {
  const row = async (openExport: boolean) => {
    const domain = await createDomain({ openExport })
    const may = async (scope: Scope) => {
      const actor = await createUser(domain, scope)
      return exportContacts(actor, { format: 'vcard3', book: 'shared' }).then(
        () => 'x',
        () => '-',
      )
    }
    const said: string[] = []
    for (const scope of scopes) said.push(await may(scope))
    return said.join('')
  }

  it('is who maintains them', async () => expect(await row(false)).toBe('-------xxx'))
  it('is everybody once the domain says so', async () => expect(await row(true)).toBe('-xxxxxxxxx'))

  it('is nobody else, who leaves no trace of having tried', async () => {
    const basic = await createUser(await createDomain(), 'basic-user')
    await expect(exportContacts(basic, { format: 'google', book: 'shared' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await activityOf(basic.domainId)).toEqual([])
  })
})

describe('what is exported', () => {
  it('are all contacts but the deleted ones, in the order of the list', async () => {
    const actor = await office()
    const [, gone = ''] = await addContacts(actor, ['Zoll', 'Gone', 'Ärmel', 'anton'])
    await deleteContacts(actor, [gone])
    expect(await namesIn(actor, {})).toEqual(['anton', 'Ärmel', 'Zoll'])
  })

  it('are those that match a search and a tag, as in the list', async () => {
    const actor = await office()
    await addContact(actor, { lastName: 'One', company: 'Nordwind', tags: ['vip'] })
    await addContact(actor, { lastName: 'Two', company: 'Nordwind', phones: [{ value: '044 668 18 00' }] })
    await addContact(actor, { lastName: 'Three', tags: ['vip'] })
    expect(await namesIn(actor, { search: 'nordw' })).toEqual(['One', 'Two'])
    expect(await namesIn(actor, { search: '6681800' })).toEqual(['Two'])
    expect(await namesIn(actor, { search: 'nordw', tag: 'vip' })).toEqual(['One'])
    expect(await namesIn(actor, { search: 'nobody at all' })).toEqual([])
  })

  it('are those selected that are still there', async () => {
    const actor = await office()
    const ids = await addContacts(actor, ['One', 'Two', 'Three'])
    await deleteContacts(actor, ids.slice(1, 2))
    expect(await namesIn(actor, { ids })).toEqual(['One', 'Three'])
    await expect(exportContacts(actor, { format: 'google', ids: ids.slice(1, 2) })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(exportContacts(actor, { format: 'google', ids: [] })).rejects.toMatchObject({
      code: 'not-found',
    })
    const many = Array.from({ length: 1_001 }, () => ids[0] ?? '')
    await expect(exportContacts(actor, { format: 'google', ids: many })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('has as many columns as the contact with the most phones among them', async () => {
    const actor = await office()
    const phones = ['1', '2', '3'].map((value) => ({ label: 'work', value }))
    await addContact(actor, { lastName: 'Three', phones })
    await addContact(actor, { lastName: 'One', phones: phones.slice(0, 1), tags: ['vip'] })
    const [all = ''] = await partsOf(actor, { format: 'commonbook' })
    const [vip = ''] = await partsOf(actor, { format: 'commonbook', tag: 'vip' })
    expect(all.match(/Phone \d(?=,)/g)).toEqual(['Phone 1', 'Phone 2', 'Phone 3'])
    expect(vip.match(/Phone \d(?=,)/g)).toEqual(['Phone 1'])
  })

  it('is never less than the contact: one that has grown meanwhile ends the export', async () => {
    const actor = await office()
    await addContact(actor, { lastName: 'One', phones: [{ value: '1' }] })
    const { text } = await exportContacts(actor, { format: 'commonbook' })
    await addContact(actor, { lastName: 'Two', phones: [{ value: '1' }, { value: '2' }] })
    const read = async () => {
      for await (const part of text) expect(part).not.toBe('')
    }
    await expect(read()).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is read no further ahead than a page of what was taken of it', async () => {
    const actor = await office()
    const names = Array.from({ length: 600 }, (_, place) => ({ lastName: `Name ${1_000 + place}` }))
    await addManyContacts(actor, names)
    const { text } = await exportContacts(actor, { format: 'vcard4' })
    const parts: string[] = []
    for await (const part of text) {
      parts.push(part)
      // Stands on the last page: who reads slowly finds what has been added meanwhile.
      if (parts.length === 1) await addContact(actor, { lastName: 'Name 1500 and a half' })
    }
    const cards = parts.map((part) => part.match(/^BEGIN:VCARD/gm)?.length)
    expect(cards).toEqual([200, 200, 200, 1])
    expect(parts.slice(2).join('')).toContain('Name 1500 and a half')
  })

  it('has an id that stays, and the picture in vCards', async () => {
    const actor = await office()
    const id = await addContact(actor, { lastName: 'Pérez' })
    const data = Buffer.from([0xff, 0xd8, 0xff])
    await inDomain(actor, (tx) =>
      tx.insert(contactPhotos).values({ domainId: actor.domainId, contactId: id, type: 'image/jpeg', data }),
    )
    expect((await partsOf(actor, { format: 'vcard4' })).join('')).toBe(
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'PRODID:-//Commonbook//EN',
        `UID:urn:uuid:${id}`,
        'FN:Pérez',
        'N:Pérez;;;;',
        'PHOTO:data:image/jpeg;base64,/9j/',
        'END:VCARD',
        '',
      ].join('\r\n'),
    )
    expect((await partsOf(actor, { format: 'commonbook' })).join('')).toContain(`,urn:uuid:${id}\r\n`)
  })

  it('begins with the mark for UTF-8 and has semicolons where they are asked for', async () => {
    const actor = await office()
    const options = { delimiter: ';', bom: true } as const
    const head = async (format: ExportRequest['format']) =>
      (await partsOf(actor, { format, ...options })).join('').slice(0, 12)
    expect(await head('commonbook')).toBe('\ufeffPrefix;Firs')
    expect(await head('outlook')).toBe('\ufeffTitle;First')
    expect(await head('google')).toBe('First Name,M')
  })

  it.each([
    ['without a filter', {}],
    ['of a search', { search: 'Nordwind' }],
  ])('comes page by page, 10,000 contacts each once, %s', async (_, filter) => {
    const actor = await office()
    const number = (index: number) => String(index).padStart(5, '0')
    const drafts = Array.from({ length: 10_000 }, (_none, index) => ({
      lastName: `L${number(index)}`,
      company: 'Nordwind',
    }))
    await addManyContacts(actor, drafts)
    const parts = await partsOf(actor, { format: 'commonbook', ...filter })
    expect(parts).toHaveLength(11)
    const names = parts.join('').match(/L\d{5}/g)
    expect(names).toEqual(drafts.map(({ lastName }) => lastName))
  })
})

describe('the activity', () => {
  it('tells how many, how and which, before the first character', async () => {
    const actor = await office()
    const [id = ''] = await addContacts(actor, ['One', 'Two'])
    await exportContacts(actor, { format: 'google', search: 'On\u0000e', tag: '' })
    await exportContacts(actor, { format: 'vcard4', ids: [id] })
    const told = (await activityOf(actor.domainId)).filter(({ kind }) => kind === 'contacts.exported')
    expect(told.map(({ details, door }) => ({ door, ...details }))).toEqual([
      { door: 'form', count: 1, format: 'google', search: 'On e' },
      { door: 'form', count: 1, format: 'vcard4', selected: true },
    ])
  })

  it('tells of an export of one’s own contacts that there was one, and nothing of them or the search', async () => {
    const actor = await office()
    await addContact(actor, { lastName: 'Shared' })
    await createContact(actor, contactDraft({ lastName: 'Secret' }), { access: [] })
    expect(await partsOf(actor, { format: 'google', book: 'mine', search: 'secret' })).toHaveLength(2)
    await exportContacts(actor, { format: 'google', search: 'secret' })
    const told = (await activityOf(actor.domainId)).filter(({ kind }) => kind === 'contacts.exported')
    const ownAlone = { door: 'form', format: 'google', own: true }
    expect(told.map(({ details, door }) => ({ door, ...details }))).toEqual([ownAlone, ownAlone])
  })
})

it.each([
  ['vcard3', 'Pacific/Auckland', 'acme.example-shared-contacts-2026-11-26.vcf'],
  ['outlook', 'America/New_York', 'acme.example-shared-contacts-2026-11-25.csv'],
] as const)('a file of %s made in %s is called %s', (format, timeZone, name) => {
  const now = new Date('2026-11-25T20:00:00Z')
  expect(exportFileName({ name: 'acme.example', timeZone }, format, now)).toBe(name)
})
