import { describe, expect, it } from 'vitest'
import { readPeopleList } from './read-people-list'

const email = (line: number, value: string) => ({ line, by: 'email', value })
const extension = (line: number, value: string) => ({ line, by: 'extension', value })

describe('a list of people', () => {
  it.each([
    ['ana@acme.example\n201', [email(1, 'ana@acme.example'), extension(2, '201')]],
    [
      'ANA@Acme.example; 202\r\n\r\n*21',
      [email(1, 'ana@acme.example'), extension(1, '202'), extension(3, '*21')].toSpliced(1, 1),
    ],
    ['201, 202,203', [extension(1, '201'), extension(1, '202'), extension(1, '203')]],
    ['\uFEFFName;E-mail;Extension\n"Frei; Ana";ana@acme.example;201', [email(2, 'ana@acme.example')]],
    ['Extension\n201', [extension(2, '201')]],
    ['201\tReception', [extension(1, '201')]],
    ['', []],
  ])('%j names %j', (text, people) => {
    expect(readPeopleList(text)).toEqual({ people, unreadable: [] })
  })

  it('says which lines name nobody, also the first and one with a quote that is never closed', () => {
    expect(readPeopleList('Ana Person\n201\n"Luis\n202')).toEqual({
      people: [extension(2, '201'), extension(4, '202')],
      unreadable: [
        { line: 1, text: 'Ana Person' },
        { line: 3, text: '"Luis' },
      ],
    })
  })
})
