import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { addContact, addContacts } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { newId } from '@/core/access/id'
import { testDatabase } from '@/db/testing/test-database'
import { countContacts, countContactsExactly } from './count'
import { listContacts, type ContactListOptions } from './list'

testDatabase()

async function officeManager(): Promise<Actor> {
  return createUser(await createDomain(), 'office-manager')
}

async function names(actor: Actor, options: ContactListOptions = {}): Promise<string[]> {
  const { rows } = await listContacts(actor, options)
  return rows.map((row) => row.name)
}

describe('the list of contacts', () => {
  it('shows a basic user every shared contact of the domain, and nobody else’s', async () => {
    const manager = await officeManager()
    const stranger = await officeManager()
    await addContacts(manager, ['Berg', 'Adams'])
    await addContacts(stranger, ['Foreign'])
    const basic = await createUser(manager.domain, 'basic-user')
    expect(await names(basic)).toEqual(['Adams', 'Berg'])
  })

  it('shows what the table needs', async () => {
    const manager = await officeManager()
    const id = await addContact(manager, {
      firstName: 'Ana',
      lastName: 'Pérez',
      company: 'Acme',
      title: 'Buyer',
      phones: [{ label: 'work', value: '(415) 555-0199' }],
      emails: [{ label: 'work', value: 'ana@acme.example' }],
      tags: ['VIP'],
      notes: 'not in a list',
    })
    const { rows } = await listContacts(manager)
    expect(rows).toEqual([
      {
        id,
        name: 'Ana Pérez',
        lastName: 'Pérez',
        company: 'Acme',
        title: 'Buyer',
        phones: [{ label: 'work', value: '(415) 555-0199', e164: '+14155550199' }],
        emails: [{ label: 'work', value: 'ana@acme.example' }],
        tags: ['VIP'],
        updatedAt: expect.any(Date) as Date,
        facts: { ownerId: null, sharedByUserId: null, editGranted: false },
      },
    ])
  })

  it('sorts é beside e, whatever the case', async () => {
    const manager = await officeManager()
    await addContacts(manager, ['Zimmer', 'etienne', 'Éva', 'Ernst'])
    expect(await names(manager)).toEqual(['Ernst', 'etienne', 'Éva', 'Zimmer'])
    expect(await names(manager, { direction: 'desc' })).toEqual(['Zimmer', 'Éva', 'etienne', 'Ernst'])
  })

  it('sorts by company and title with the empty ones last, and by the latest change first', async () => {
    const manager = await officeManager()
    await addContact(manager, { lastName: 'A', company: 'Zeta' })
    await addContact(manager, { lastName: 'B', title: 'Clerk' })
    await addContact(manager, { lastName: 'C', company: 'Beta', title: 'Agent' })
    expect(await names(manager, { sort: 'company' })).toEqual(['C', 'A', 'B'])
    expect(await names(manager, { sort: 'title' })).toEqual(['C', 'B', 'A'])
    expect(await names(manager, { sort: 'updated' })).toEqual(['C', 'B', 'A'])
    expect(await names(manager, { sort: 'updated', direction: 'asc' })).toEqual(['A', 'B', 'C'])
  })

  it('filters by tag, spelled as it is', async () => {
    const manager = await officeManager()
    await addContact(manager, { lastName: 'A', tags: ['VIP'] })
    await addContact(manager, { lastName: 'B', tags: ['Supplier', 'VIP'] })
    await addContact(manager, { lastName: 'C', tags: ['Supplier'] })
    expect(await names(manager, { tag: 'VIP' })).toEqual(['A', 'B'])
    expect(await names(manager, { tag: 'Supplier', search: 'b' })).toEqual(['B'])
    expect(await names(manager, { tag: 'None\u0000' })).toEqual([])
  })
})

describe('the pages of a list', () => {
  let manager: Actor
  const all = Array.from({ length: 60 }, (_, index) => `P${String(index).padStart(2, '0')}`)
  beforeAll(async () => {
    manager = await officeManager()
    await addContacts(manager, all)
  })

  it.each<ContactListOptions>([{}, { search: 'p' }])(
    'lead on and back without gap or repeat (%o)',
    async (filter) => {
      const first = await listContacts(manager, { ...filter, size: 25 })
      const second = await listContacts(manager, { ...filter, size: 25, after: first.next ?? '' })
      const third = await listContacts(manager, { ...filter, size: 25, after: second.next ?? '' })
      expect([first, second, third].flatMap((page) => page.rows.map((row) => row.name))).toEqual(all)
      expect([first.previous, third.next]).toEqual([null, null])
      const back = await listContacts(manager, { ...filter, size: 25, before: third.previous ?? '' })
      expect(back.rows).toEqual(second.rows)
      const start = await listContacts(manager, { ...filter, size: 25, before: back.previous ?? '' })
      expect(start.rows).toEqual(first.rows)
      expect(start.previous).toBeNull()
    },
  )

  it('have 50 rows unless a size that is offered is asked for', async () => {
    expect((await listContacts(manager, { size: 7 })).rows).toHaveLength(50)
    expect((await listContacts(manager, { size: 100 })).rows).toHaveLength(60)
  })

  it.each(['x', '%%%', 'bnVsbA', Buffer.from('["name","a\\u0000","1"]').toString('base64url')])(
    'start at the first for the cursor %s',
    async (after) => {
      expect((await names(manager, { after, size: 25 }))[0]).toBe('P00')
    },
  )

  it('start at the first for a moment that never was', async () => {
    const place = ['updated', '2026-99-99 99:99:99+99', newId()]
    const after = Buffer.from(JSON.stringify(place)).toString('base64url')
    const start = await listContacts(manager, { sort: 'updated', size: 25 })
    expect(await listContacts(manager, { sort: 'updated', size: 25, after })).toEqual(start)
  })

  it('do not take a cursor of another order', async () => {
    const { next } = await listContacts(manager, { size: 25 })
    expect((await names(manager, { sort: 'company', after: next ?? '', size: 25 })).length).toBe(25)
    expect((await listContacts(manager, { sort: 'company', after: next ?? '' })).previous).toBeNull()
  })

  it('hold still among equal names and equal times', async () => {
    const other = await officeManager()
    const ids = await addContacts(
      other,
      Array.from({ length: 60 }, () => 'Same'),
    )
    for (const sort of ['name', 'company', 'updated'] as const) {
      const first = await listContacts(other, { sort, direction: 'asc', size: 50 })
      const second = await listContacts(other, { sort, direction: 'asc', size: 50, after: first.next ?? '' })
      expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(ids)
    }
  })

  it('are counted, all and those that match', async () => {
    expect(await countContacts(manager)).toEqual({ count: 60, more: false })
    expect(await countContacts(manager, { search: 'p1' })).toEqual({ count: 10, more: false })
    expect(await countContactsExactly(manager)).toBe(60)
    expect(await countContactsExactly(manager, { search: 'p0 p' })).toBe(10)
  })
})
