import { describe, expect, it } from 'vitest'
import { contactInput } from '@/core/contacts/contact'
import { readPhone } from '@/core/contacts/phone'
import { generatedContacts } from './people'

const contacts = [...generatedContacts(5_000, 7)]

describe('generated contacts', () => {
  it('are the same for the same seed, and others for another', () => {
    expect([...generatedContacts(50, 7)]).toEqual(contacts.slice(0, 50))
    expect([...generatedContacts(50, 8)]).not.toEqual(contacts.slice(0, 50))
  })

  it('are contacts as a form would give them', () => {
    for (const contact of contacts.slice(0, 500)) expect(contactInput.parse(contact)).toEqual(contact)
  })

  it('are of many names and scripts', () => {
    const names = new Set(contacts.map((contact) => `${contact.firstName} ${contact.lastName}`))
    expect(names.size).toBeGreaterThan(contacts.length / 2)
    const text = [...names].join()
    const missing = ['Latin', 'Han', 'Hangul', 'Cyrillic', 'Hebrew', 'Arabic'].filter(
      (script) => !new RegExp(`\\p{Script=${script}}`, 'u').test(text),
    )
    expect(missing).toEqual([])
  })

  it('have valid numbers, nearly all', () => {
    const phones = contacts.slice(0, 1_000).flatMap((contact) => contact.phones)
    const valid = phones.filter((phone) => readPhone(phone.value, 'US').possible)
    expect(valid.length / phones.length).toBeGreaterThan(0.9)
  })
})
