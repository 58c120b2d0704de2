import fc from '@/core/testing/fast-check'
import { describe, expect, it } from 'vitest'
import { contactInput, type ContactDraft } from './contact'
import { toContactRow } from './contact-row'
import { parseSearch } from './search-terms'

function like(text: string, pattern: string): boolean {
  const source = pattern.replace(
    /\\(.)|([%_])|([^])/gu,
    (_, escaped?: string, wild?: string, plain?: string) =>
      wild
        ? wild === '%'
          ? '[^]*'
          : '[^]'
        : (escaped ?? plain ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  )
  return new RegExp(`^${source}$`, 'u').test(text)
}

function finds(query: string, draft: ContactDraft, country = 'US'): boolean {
  const row = toContactRow(contactInput.parse({ company: 'X', ...draft }), { country })
  return parseSearch(query).terms.every(
    ({ text, digits }) => like(row.searchText, text) || (digits !== undefined && like(row.phoneKeys, digits)),
  )
}

describe('a number is found in any format', () => {
  it.each([
    ['(415) 555-0199', '(415) 555-0199', 'US'],
    ['4155550199', '(415) 555-0199', 'US'],
    ['+1 415 555 0199', '(415) 555-0199', 'US'],
    ['+14155550199', '415.555.0199', 'US'],
    ['1-415-555-0199', '415.555.0199', 'US'],
    ['001 415 555 0199', '415.555.0199', 'US'],
    ['0011 1 415 555 0199', '415.555.0199', 'US'],
    ['0199', '(415) 555-0199', 'US'],
    ['555 0199', '(415) 555-0199', 'US'],
    ['415', '(415) 555-0199', 'US'],
    ['+1 415', '(415) 555-0199', 'US'],
    ['+1 415 555 0199 ext. 12', '+1 415 555 0199 x12', 'US'],
    ['020 7946 0958', '+44 20 7946 0958', 'US'],
    ['+44 (0)20 7946 0958', '020 7946 0958', 'GB'],
    ['0044 20 7946 0958', '020 7946 0958', 'GB'],
    ['011 44 20 7946 0958', '020 7946 0958', 'GB'],
    ['+44 20 7946 0958', '020 7946 0958', 'US'],
    ['0041446681800', '044 668 18 00', 'CH'],
    ['+41446681800', '0041 44 668 18 00', 'CH'],
    ['044 668 18 00', '0041 44 668 18 00', 'US'],
    ['8 (495) 123-45-67', '+7 495 123-45-67', 'RU'],
    ['+7 495 123 45 67', '8 (495) 123-45-67', 'RU'],
    ['٠٢٠٧٩٤٦', '020 7946 0958', 'GB'],
    ['０３－１２３４－５６７８', '03-1234-5678', 'JP'],
    ['tel:+14155550199', '(415) 555-0199', 'US'],
    ['204', '204', 'CH'],
    ['*21#', '*21#', 'CH'],
    ['flowers', '1-800-FLOWERS', 'US'],
    ['800 356 9377', '1-800-FLOWERS', 'US'],
  ])('%s finds %s', (query, value, country) => {
    expect(finds(query, { phones: [{ label: 'work', value }] }, country)).toBe(true)
  })

  it('by its extension', () => {
    const phones = [{ label: 'work', value: '415 555 0199', extension: '8042' }]
    expect(finds('8042', { phones })).toBe(true)
    expect(finds('+1 415 555 0199 x8042', { phones })).toBe(true)
    expect(finds('+1 415 555 0199 x8043', { phones })).toBe(false)
  })

  it('with a name beside it', () => {
    const contact = { firstName: 'Zoë', phones: [{ label: 'work', value: '(415) 555-0199' }] }
    expect(finds('zoe (415) 555-0199', contact)).toBe(true)
    expect(finds('+1 415 555 0199 ZOE', contact)).toBe(true)
    expect(finds('(415) 555-0198 zoe', contact)).toBe(false)
  })

  it('not by other digits', () => {
    const phones = [{ label: 'work', value: '(415) 555-0199' }]
    expect(finds('0198', { phones })).toBe(false)
    expect(finds('+41', { phones })).toBe(false)
    expect(finds('+44 20 7946 0958', { phones })).toBe(false)
  })

  it('by any four or more of its digits', () => {
    const phones = [{ label: 'work', value: '+44 20 7946 0958' }]
    fc.assert(
      fc.property(fc.nat(8), fc.nat(7), (start, length) => {
        const part = '442079460958'.slice(start, start + 4 + length)
        fc.pre(!part.startsWith('00') && part.length >= 4)
        expect(finds(part, { phones })).toBe(true)
      }),
    )
  })
})

describe('a text is found by any part of any field', () => {
  it.each<[string, ContactDraft]>([
    ['rich', { company: 'Zürich AG' }],
    ['ZURICH', { company: 'Zürich AG' }],
    ['Zu\u0308rich', { company: 'Zürich AG' }],
    ['strasse', { addresses: [{ street: 'Hauptstraße 12' }] }],
    ['12', { addresses: [{ street: 'Hauptstrasse 12' }] }],
    ['12 8001', { addresses: [{ street: 'Hauptstrasse 12', postalCode: '8001' }] }],
    ['12 80331 münchen', { addresses: [{ street: 'Weg 12', postalCode: '80331', city: 'München' }] }],
    ['li', { lastName: 'Li' }],
    ['王', { lastName: '王', firstName: '小明' }],
    ['王小', { lastName: '王', firstName: '小明' }],
    ['小明', { lastName: '王', firstName: '小明' }],
    ['明', { lastName: '王', firstName: '小明' }],
    ['王小明', { lastName: '王', firstName: '小明' }],
    ['式会', { company: 'ABC株式会社' }],
    ['김민', { lastName: '김', firstName: '민수' }],
    ['たろ', { firstName: 'たろう' }],
    ['ольга', { firstName: 'Ольга' }],
    ['محمد', { firstName: 'مُحَمَّد' }],
    ['שלום', { company: 'שָׁלוֹם' }],
    ['ana perez', { firstName: 'Ana', lastName: 'Pérez' }],
    ['perez ana', { firstName: 'Ana', lastName: 'Pérez' }],
    ['Pérez, Ana', { firstName: 'Ana', lastName: 'Pérez' }],
    ['--04-12', { birthday: '--04-12' }],
    ['100%', { notes: 'pays 100% in advance' }],
    ['a_b', { emails: [{ value: 'a_b@example.com' }] }],
    ['c:\\d', { notes: 'see C:\\Docs' }],
    ['@example', { emails: [{ value: 'a_b@example.com' }] }],
    ['vip', { tags: ['VIP'] }],
    ['yacht', { phones: [{ label: 'Yacht', value: '1' }] }],
    ['dr.', { prefix: 'Dr.', lastName: 'Who' }],
    ['meier - sales', { lastName: 'Meier', department: 'Sales' }],
    ['🚀', { company: 'Moon 🚀' }],
  ])('%s', (query, contact) => {
    expect(finds(query, contact)).toBe(true)
  })

  it.each<[string, ContactDraft]>([
    ['100%x', { notes: 'pays 100 in advance, x' }],
    ['a_b', { emails: [{ value: 'axb@example.com' }] }],
    ['小王', { lastName: '王', firstName: '小明' }],
    ['ana garcia', { firstName: 'Ana', lastName: 'Pérez' }],
  ])('%s is not found where it is not', (query, contact) => {
    expect(finds(query, contact)).toBe(false)
  })
})

describe('parsing a query', () => {
  it('takes wildcards literally', () => {
    expect(parseSearch('50%_\\').terms).toEqual([{ raw: '50%_\\', text: '%50\\%\\_\\\\%' }])
  })

  it('keeps the digits of a house number searchable as text', () => {
    expect(parseSearch('12').terms).toEqual([{ raw: '12', text: '%12%', digits: '%12%' }])
  })

  it('looks for two Chinese characters as a word of their own', () => {
    expect(parseSearch('王小').terms).toEqual([{ raw: '王小', text: '% 王小 %' }])
  })

  it('finds nothing to search in white space', () => {
    expect(parseSearch(' \t\u00a0\u0000 ').terms).toEqual([])
  })

  it('is bounded, and carries no control character or lone surrogate, for any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
        const { terms } = parseSearch(`\ud800\u0000${query}`)
        expect(terms.length).toBeLessThanOrEqual(10)
        expect(JSON.stringify(terms)).not.toMatch(/\\u0000|\\ud[89a-f]/)
      }),
    )
    expect(parseSearch('ab '.repeat(1_000)).terms).toHaveLength(1)
    expect(parseSearch('x'.repeat(1_000_000)).terms[0]?.raw).toHaveLength(200)
  })
})
