import fc from '@/core/testing/fast-check'
import { describe, expect, it } from 'vitest'
import { contactInput } from './contact'
import { neighbourPairs } from './east-asian'
import { fold } from './fold'
import { searchText } from './search-keys'

describe('the text that search looks in', () => {
  it('holds every field once, folded', () => {
    const contact = contactInput.parse({
      prefix: 'Dr.',
      firstName: 'Zoë',
      lastName: 'Weiß',
      nickname: 'Zoe',
      company: 'Ærø A/S',
      department: 'Café',
      title: 'Größe',
      emails: [{ label: 'Boat', value: 'Zoe@Example.com' }],
      addresses: [
        { street: 'Weg 1\nHaus 2', postalCode: '8001', city: 'Zürich', region: 'ZH', country: 'Suisse' },
      ],
      urls: [{ value: 'Example.com' }],
      tags: ['VIP'],
      notes: 'Tab\there',
      phones: [{ label: 'work', value: '044 668 18 00' }],
    })
    expect(searchText(contact)).toBe(
      ' dr. zoe weiss aero a/s cafe grosse zoe@example.com weg 1 haus 2 8001 zurich zh suisse https://example.com vip boat tab here ',
    )
  })

  it('holds the pairs of East Asian characters as words', () => {
    const contact = contactInput.parse({ firstName: '小明', lastName: '王', company: 'ABC株式' })
    expect(searchText(contact)).toBe(' 王小明 abc株式 王小 小明 明 株式 式 ')
  })

  it('holds long notes to their end', () => {
    const text = searchText(contactInput.parse({ company: 'x', notes: `${'a'.repeat(19_000)} end` }))
    expect(text).toContain(' end ')
  })

  it('holds no apostrophes', () => {
    expect(searchText(contactInput.parse({ lastName: 'O’Brien' }))).toBe(' obrien ')
  })

  it('is folded, without control characters, with a space at both ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (company) => {
        const text = searchText(contactInput.parse({ company: `x${company.replace(/\p{Cc}/gu, '')}` }))
        expect(text).toMatch(/^ (.* )?$/u)
        expect(fold(text)).toBe(text.trim())
      }),
    )
  })

  it('begins a word with every East Asian character', () => {
    const han = fc.string({ unit: fc.constantFrom('王', '小', '明', '𠮷', 'カ', '김'), minLength: 1 })
    fc.assert(
      fc.property(han, (run) => {
        const pairs = neighbourPairs(run)
        for (const character of run) expect(pairs.some((pair) => pair.startsWith(character))).toBe(true)
      }),
    )
  })
})
