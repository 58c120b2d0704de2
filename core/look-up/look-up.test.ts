import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { setFavorite } from '@/core/contacts/favorite'
import { createContact } from '@/core/contacts/create'
import { deleteContacts } from '@/core/contacts/delete'
import { addContact, addManyContacts, contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { createUnit } from '@/core/units/create'
import { createUser as addUser } from '@/core/users/create'
import { testDatabase } from '@/db/testing/test-database'
import { knownEntries } from './known-entries'
import { lookUp, type LookUpFilter } from './look-up'

testDatabase()

type Person = Actor & { userId: string }
let manager: Person
let ana: Person
let luis: Person
const ids: Record<string, string> = {}

async function found(actor: Actor, search: string, filter: LookUpFilter = 'all'): Promise<string[]> {
  return (await lookUp(actor, { search, filter })).map(({ name }) => name)
}

beforeAll(async () => {
  const domain = await createDomain()
  manager = await createUser(domain, 'office-manager', { firstName: 'Olga', lastName: 'Office' })
  ana = await createUser(domain, 'basic-user', { firstName: 'Ana', lastName: 'Abril' })
  luis = await createUser(domain, 'basic-user', { firstName: 'Luis', lastName: 'Lopez' })
  const department = await createUnit(manager, 'department', { name: 'Dispatch' })
  const user = {
    email: 'pat@acme.example',
    scope: 'no-portal',
    departmentId: department,
    siteId: null,
  } as const
  await addUser(manager, { ...user, firstName: 'Pat', lastName: 'Quill', extension: '204', listed: true })
  await addUser(manager, {
    ...user,
    email: '',
    firstName: 'Una',
    lastName: 'Quillen',
    extension: '205',
    listed: false,
  })
  const phone = (value: string) => [{ label: 'work', value }]
  ids.works = await addContact(manager, {
    firstName: 'Zoe',
    lastName: 'Adler',
    company: 'Quillworks',
    phones: phone('(415) 555-0204'),
  })
  ids.named = await addContact(manager, {
    firstName: 'Zed',
    lastName: 'Quill',
    phones: phone('(415) 555-0199'),
  })
  ids.noted = await addContact(manager, { lastName: 'Aalto', notes: 'writes with a quill' })
  const grants = [{ userId: luis.userId, canEdit: false }]
  ids.given = (await createContact(ana, contactDraft({ lastName: 'Quillfeather' }), { access: grants })).id
  ids.mine = (await createContact(ana, contactDraft({ lastName: 'Quillon' }), { access: [] })).id
})

describe('looking somebody up', () => {
  it('finds coworkers and contacts, whose name it is before whose company and who has it in the notes', async () => {
    expect(await found(manager, 'quill')).toEqual(['Pat Quill', 'Zed Quill', 'Zoe Adler', 'Aalto'])
  })

  it('finds what is one’s own, and what is given to one', async () => {
    expect(await found(ana, 'quill', 'mine')).toEqual(['Quillfeather', 'Quillon'])
    expect(await found(luis, 'quill', 'mine')).toEqual([])
    expect(await found(luis, 'quillf')).toEqual(['Quillfeather'])
  })

  it('finds among what is shared: Shared Contacts and what others gave', async () => {
    expect(await found(luis, 'quill', 'shared')).toEqual(['Zed Quill', 'Quillfeather', 'Zoe Adler', 'Aalto'])
    expect(await found(ana, 'quill', 'shared')).toEqual(['Zed Quill', 'Zoe Adler', 'Aalto'])
  })

  it.each([
    ['an extension, before numbers with its digits', '204', ['Pat Quill', 'Zoe Adler']],
    ['an e-mail', 'pat@acme', ['Pat Quill']],
    ['a department', 'dispatch', ['Pat Quill']],
    ['a number as it is dialled', '+1 415 555 0199', ['Zed Quill']],
    ['its last digits', '0199', ['Zed Quill']],
    ['two words in any order', 'quill zed', ['Zed Quill']],
  ])('by %s', async (_, search, expected) => {
    expect(await found(manager, search)).toEqual(expected)
  })

  it('shows coworkers of the directory alone, and all of them when nothing is typed', async () => {
    expect(await found(luis, 'quill', 'coworkers')).toEqual(['Pat Quill'])
    expect(await found(luis, '', 'coworkers')).toEqual([
      'Ana Abril',
      'Luis Lopez',
      'Olga Office',
      'Pat Quill',
    ])
  })

  it('begins with one’s favorites, which are nobody else’s', async () => {
    await setFavorite(luis, ids.named ?? '', true)
    expect((await found(luis, ''))[0]).toBe('Zed Quill')
    expect(await found(luis, '', 'favorites')).toEqual(['Zed Quill'])
    expect(await found(ana, '', 'favorites')).toEqual([])
    expect((await found(ana, ''))[0]).toBe('Aalto')
  })

  it('gives no more than the beginning of long notes', async () => {
    const id = await addContact(manager, { lastName: 'Longnote', notes: 'n'.repeat(5_000) })
    const [entry] = await lookUp(manager, { search: 'longnote', filter: 'all' })
    expect(entry).toMatchObject({ id, notes: 'n'.repeat(500) })
  })

  it('gives twenty at most', async () => {
    const domain = await createDomain()
    const other = await createUser(domain, 'office-manager')
    await addManyContacts(
      other,
      Array.from({ length: 30 }, (_, index) => ({ lastName: `Same ${index}` })),
    )
    expect(await found(other, 'same')).toHaveLength(20)
  })

  it('finds whose name begins with the word, however many match before it in the alphabet', async () => {
    const other = await createUser(await createDomain(), 'office-manager')
    await addManyContacts(other, [
      ...Array.from({ length: 700 }, (_, index) => ({ lastName: `Aaron ${index}`, notes: 'a zuma of old' })),
      { firstName: 'Mia', lastName: 'Zuma' },
      { firstName: 'Bo', lastName: 'Aab', company: 'Zuma Ltd' },
    ])
    expect((await found(other, 'Zúma')).slice(0, 2)).toEqual(['Mia Zuma', 'Bo Aab'])
  })

  it('takes what cannot be typed', async () => {
    expect(await found(manager, '\u0000%_\\')).toEqual([])
    expect(await found(manager, 'x'.repeat(100_000))).toEqual([])
  })
})

describe('entries that somebody has kept', () => {
  it('are there in their order, as long as they are seen', async () => {
    const gone = await addContact(manager, { lastName: 'Gone' })
    await deleteContacts(manager, [gone])
    const keys = [gone, ids.given, ids.mine, ids.named].map((id) => ({
      kind: 'contact' as const,
      id: id ?? '',
    }))
    const names = async (actor: Person) => (await knownEntries(actor, keys)).map(({ name }) => name)
    expect(await names(luis)).toEqual(['Quillfeather', 'Zed Quill'])
    expect(await names(manager)).toEqual(['Zed Quill'])
    const coworker = { kind: 'coworker' as const, id: ana.userId }
    expect(await knownEntries(luis, [coworker, { ...coworker, id: 'none' }])).toMatchObject([
      { name: 'Ana Abril' },
    ])
  })
})
