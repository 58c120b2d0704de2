import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { addContact } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { deleteContacts } from './delete'
import { possibleDuplicates } from './duplicates'

testDatabase()

let manager: Actor
let ana: string

beforeAll(async () => {
  manager = await createUser(await createDomain(), 'office-manager')
  ana = await addContact(manager, {
    lastName: 'Pérez',
    company: 'Acme',
    phones: [
      { label: 'work', value: '(415) 555-0199' },
      { label: 'other', value: '99-88-77' },
    ],
    emails: [{ label: 'work', value: 'Ana@Acme.example' }],
  })
})

describe('possible duplicates', () => {
  it('have the same number, however it is written', async () => {
    const found = [{ id: ana, name: 'Pérez', company: 'Acme', why: 'phone', value: '(415) 555-0199' }]
    for (const phone of ['4155550199', '+1 415 555 0199', '415.555.0199 ext. 4']) {
      expect(await possibleDuplicates(manager, { phones: [phone], emails: [] })).toEqual(found)
    }
  })

  it('have the same digits, when it is no full number', async () => {
    const found = await possibleDuplicates(manager, { phones: ['998 877'], emails: [] })
    expect(found).toMatchObject([{ id: ana, value: '99-88-77' }])
  })

  it('have the same e-mail address, in any case', async () => {
    const found = await possibleDuplicates(manager, { phones: [], emails: ['ana@acme.EXAMPLE'] })
    expect(found).toMatchObject([{ id: ana, why: 'email', value: 'Ana@Acme.example' }])
  })

  it('are not those that are only alike', async () => {
    const typed = { phones: ['415 555 019', '0199', ''], emails: ['na@acme.example', 'ana', ''] }
    expect(await possibleDuplicates(manager, typed)).toEqual([])
  })

  it('are not the contact itself, nor deleted, nor another domain’s', async () => {
    const typed = { phones: ['4155550199'], emails: [] }
    expect(await possibleDuplicates(manager, { ...typed, exceptId: ana })).toEqual([])
    const twin = await addContact(manager, {
      lastName: 'Twin',
      phones: [{ label: 'work', value: '4155550199' }],
    })
    expect(await possibleDuplicates(manager, { ...typed, exceptId: ana })).toMatchObject([{ id: twin }])
    await deleteContacts(manager, [twin])
    expect(await possibleDuplicates(manager, { ...typed, exceptId: ana })).toEqual([])
    const stranger = await createUser(await createDomain(), 'office-manager')
    expect(await possibleDuplicates(stranger, typed)).toEqual([])
  })
})
