import { describe, expect, it } from 'vitest'
import { readPeopleList } from './read-people-list'

const email = (line: number, value: string) => ({ line, by: 'email', value })
const extension = (line: number, value: string) => ({ line, by: 'extension', value })

describe('a list of people', () => {
  it.each([
    ['ana@acme.example\n201', [email(1, 'ana@acme.example'), extension(2, '201')]],
    [
      'ANA@Acme.example, 202; luis@acme.example\r\n\r\n*21',
      [email(1, 'ana@acme.example'), extension(1, '202'), email(1, 'luis@acme.example'), extension(3, '*21')],
    ],
    ['201, 202,,203', [extension(1, '201'), extension(1, '202'), extension(1, '203')]],
    ['ana@acme.example 203', [email(1, 'ana@acme.example'), extension(1, '203')]],
    [
      '"Frei, Ana" <ana@acme.example>, Luis Paz <luis@acme.example>;201',
      [email(1, 'ana@acme.example'), email(1, 'luis@acme.example'), extension(1, '201')],
    ],
    ['\uFEFFName;E-mail;Extension\n"Frei; Ana";ana@acme.example;201', [email(2, 'ana@acme.example')]],
    ['Name,Extension,E-mail\nAna,201,', [extension(2, '201')]],
    ['Extension\n201', [extension(2, '201')]],
    ['', []],
  ])('%j names %j', (text, people) => {
    expect(readPeopleList(text)).toEqual({ people, unreadable: [], beside: [] })
  })

  it('says what stands beside somebody, since it may be another one', () => {
    expect(readPeopleList('201\tReception\nAna Pérez, 202')).toMatchObject({
      people: [extension(1, '201'), extension(2, '202')],
      beside: [
        { line: 1, text: 'Reception' },
        { line: 2, text: 'Ana Pérez' },
      ],
    })
  })

  it('takes the parts of a phone number for no extensions', () => {
    expect(readPeopleList('079 123 45 67').people).toEqual([])
    expect(readPeopleList('ana@acme.example;079 123 45 67').people).toEqual([email(1, 'ana@acme.example')])
  })

  it.each(['a', '"', '<', '<a', '" ', 'a@', '1 '])(
    'reads the longest list of %j without hanging',
    (piece) => {
      const text = piece.repeat(100_000 / piece.length)
      expect(readPeopleList(text).people.length).toBeLessThan(2)
    },
  )

  it('says which lines name nobody, also the first and one with a quote that is never closed', () => {
    expect(readPeopleList('Ana Person\n201\n"Luis\n202')).toEqual({
      people: [extension(2, '201'), extension(4, '202')],
      unreadable: [
        { line: 1, text: 'Ana Person' },
        { line: 3, text: '"Luis' },
      ],
      beside: [],
    })
  })
})
