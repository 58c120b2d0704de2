import { describe, expect, it } from 'vitest'
import { editContact, formContact } from './form-contact'

describe('a contact in its form', () => {
  it('has every field, though nothing was given', () => {
    const empty = formContact(undefined)
    expect(empty).toMatchObject({ firstName: '', notes: '', phones: [], tags: [] })
  })

  it('keeps a known label, and calls any other the person’s own', () => {
    const { phones } = formContact({
      phones: [
        { label: 'fax', value: '1' },
        { label: 'Boat', value: '2' },
      ],
    })
    expect(phones.map(({ label, ownLabel }) => [label, ownLabel])).toEqual([
      ['fax', ''],
      ['own', 'Boat'],
    ])
  })

  it('shows an own label again as it was typed', () => {
    const { emails } = formContact({ emails: [{ label: 'own', ownLabel: 'Club', value: 'a@b.example' }] })
    expect(emails).toEqual([{ label: 'own', ownLabel: 'Club', value: 'a@b.example' }])
  })

  it.each([[null], ['text'], [{ phones: 'no list', emails: [null, 3], tags: { 0: 'a' }, firstName: ['x'] }]])(
    'makes texts of %j',
    (forged) => {
      const contact = formContact(forged)
      expect(contact.firstName).toBe('')
      expect(contact.tags).toEqual([])
      expect(contact.phones).toEqual([])
    },
  )

  it('leaves out what is no field: no version, owner or domain comes back', () => {
    const contact = formContact({ version: '7', domainId: 'x', ownerId: 'y', lastName: 'Pérez' })
    expect(contact).not.toHaveProperty('version')
    expect(contact).not.toHaveProperty('domainId')
    expect(contact).not.toHaveProperty('ownerId')
  })
})

describe('adding and removing rows without JavaScript', () => {
  const two = formContact({
    phones: [
      { label: 'work', value: '1' },
      { label: 'home', value: '2' },
    ],
  })

  it('"Add phone" adds an empty row at the end', () => {
    expect(editContact(two, 'add-phones')?.phones.map((phone) => phone.value)).toEqual(['1', '2', ''])
  })

  it('a second phone is a mobile until said otherwise', () => {
    const one = formContact({ phones: [{ label: 'work', value: '1' }] })
    expect(editContact(one, 'add-phones')?.phones[1]?.label).toBe('mobile')
  })

  it('"Remove" takes away that row alone', () => {
    expect(editContact(two, 'remove-phones-0')?.phones.map((phone) => phone.value)).toEqual(['2'])
  })

  it.each(['save', 'save-another', 'resolve', '', 'add-notes', 'remove-version-1'])(
    'an intent like %j edits nothing',
    (intent) => {
      expect(editContact(two, intent)).toBeNull()
    },
  )
})
