import { describe, expect, it } from 'vitest'
import { scopes } from '@/core/access/scope'
import { contactInput } from '@/core/contacts/contact'
import { readPhone } from '@/core/contacts/phone'
import { demoDomains } from './domains'

const domains = demoDomains()
const [acme, globex] = domains

describe('the demonstration', () => {
  it('is the same every time', () => {
    expect(demoDomains()).toEqual(domains)
  })

  it('is a company of about 40 people and 300 contacts, and a small one', () => {
    expect(domains.map((domain) => domain.name)).toEqual(['acme.example', 'globex.example'])
    expect(acme?.users).toHaveLength(40)
    expect(acme?.departments).toHaveLength(4)
    expect(acme?.sites).toHaveLength(2)
    expect(acme?.contacts.length).toBeGreaterThan(290)
    expect(acme?.contacts.length).toBeLessThan(320)
    expect(globex?.contacts).toHaveLength(12)
  })

  it('has a user for each scope, with the e-mail that says so', () => {
    const scopeOf = (email: string) =>
      domains.flatMap((domain) => domain.users).find((user) => user.email === email)?.scope
    const named = [
      'simple',
      'basic',
      'advanced',
      'agent',
      'supervisor',
      'site',
      'office',
      'reseller',
      'super',
    ]
    expect(named.map((box) => scopeOf(`${box}@acme.example`))).toEqual(scopes.slice(1))
    expect(scopeOf('basic@globex.example')).toBe('basic-user')
    expect(scopeOf('office@globex.example')).toBe('office-manager')
  })

  it.each(domains)('holds together in $name', ({ users, departments, sites }) => {
    const emails = users.map((user) => user.email).filter((email) => email !== '')
    expect(new Set(emails).size).toBe(emails.length)
    expect(new Set(users.map((user) => user.extension)).size).toBe(users.length)
    for (const user of users) {
      expect(['', ...departments]).toContain(user.department)
      expect(sites).toContain(user.site)
      expect(user.email === '').toBe(user.scope === 'no-portal')
    }
  })

  it.each(domains)('holds contacts in $name as a form would give them', ({ contacts }) => {
    for (const contact of contacts) expect(contactInput.parse(contact)).toEqual(contact)
  })

  it.each(domains)('holds real numbers in $name, but for the internal ones', ({ contacts, country }) => {
    const invalid = contacts
      .filter((contact) => !contact.tags.includes('internal'))
      .flatMap((contact) => contact.phones)
      .filter((phone) => !readPhone(phone.value, country).possible)
    expect(invalid).toEqual([])
  })

  it.each(domains)(
    'has shared numbers in $name, and contacts that people own',
    ({ numbers, books, users, sites, country }) => {
      const emails = users.map(({ email }) => email)
      for (const { e164, site, people, departments } of numbers) {
        expect(readPhone(e164, country)).toMatchObject({ e164 })
        expect(['', ...sites]).toContain(site)
        expect(people.length + departments.length).toBeGreaterThan(0)
        expect(emails).toEqual(expect.arrayContaining([...people]))
      }
      for (const { owner, contact, members, numbers: lines } of books) {
        expect(contactInput.parse(contact)).toEqual(contact)
        expect(contact.phones.filter(({ value }) => !readPhone(value, country).e164)).toEqual([])
        expect(emails).toEqual(expect.arrayContaining([owner, ...members]))
        expect(numbers.map(({ label }) => label)).toEqual(expect.arrayContaining([...lines]))
      }
    },
  )

  it('writes in several scripts', () => {
    const text = JSON.stringify(acme?.contacts)
    const scripts = ['Latin', 'Han', 'Katakana', 'Hiragana', 'Hangul', 'Cyrillic', 'Hebrew', 'Arabic']
    const missing = scripts.filter((script) => !new RegExp(`\\p{Script=${script}}`, 'u').test(text))
    expect(missing).toEqual([])
  })
})
