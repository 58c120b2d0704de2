import { describe, expect, it } from 'vitest'
import { formContact } from './form-contact'
import { entriesOf, valuesOf } from './form-entries'
import { whoOf } from './who-choice'

const contact = formContact({
  firstName: 'Ana',
  notes: 'two\nlines',
  phones: [
    { label: 'work', value: '+41 44 668 18 00', extension: '12' },
    { label: 'Boat', value: '5' },
  ],
  emails: [{ label: 'home', value: 'ana@x.example' }],
  addresses: [
    { label: 'work', street: 'Main 1', postalCode: '3000', city: 'Bern', region: '', country: 'CH' },
  ],
  urls: [{ label: 'other', value: 'https://x.example/' }],
  tags: ['VIP', 'a=b'],
})

describe('a contact’s form as fields', () => {
  it('comes back as the contact it was', () => {
    expect(formContact(valuesOf(entriesOf(contact)))).toEqual(contact)
  })

  it('reads checked tags and passes over unchecked ones', () => {
    const values = valuesOf([
      ['tags[0]', 'VIP=true'],
      ['tags[1]', 'Old=false'],
      ['tags[2]', 'typed'],
    ])
    expect(formContact(values).tags).toEqual(['VIP', 'typed'])
  })
})

it('of the choices of whom it is for the one that is chosen counts', () => {
  const values = valuesOf([
    ['who', 'me=false'],
    ['who', 'number=true'],
    ['who', 'workspace=false'],
    ['numbers', 'n1'],
  ])
  expect(whoOf(values)).toEqual({ who: 'number', numbers: 'n1' })
  expect(whoOf({})).toEqual({ who: 'me', numbers: '' })
})
