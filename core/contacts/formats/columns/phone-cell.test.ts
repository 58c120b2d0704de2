import { describe, expect, it } from 'vitest'
import { readPhoneCell } from './phone-cell'

const values = (cell: string, country: string) =>
  readPhoneCell(cell, country).numbers.map(({ value }) => value)

describe('several numbers in a cell are split', () => {
  it.each([
    ['+41 44 668 18 00 / +41 79 234 56 78', 'CH', ['+41 44 668 18 00', '+41 79 234 56 78']],
    ['044 668 18 00/079 234 56 78', 'CH', ['044 668 18 00', '079 234 56 78']],
    ['044 668 18 00; 079 234 56 78', 'CH', ['044 668 18 00', '079 234 56 78']],
    ['044 668 18 00\n079 234 56 78', 'CH', ['044 668 18 00', '079 234 56 78']],
    ['+41446681800 ::: +41792345678', 'CH', ['+41446681800', '+41792345678']],
    ['044 668 18 00, 079 234 56 78', 'CH', ['044 668 18 00', '079 234 56 78']],
    ['+41446681800 +41792345678', 'CH', ['+41446681800', '+41792345678']],
    ['044 668 18 00 oder 079 234 56 78', 'CH', ['044 668 18 00', '079 234 56 78']],
    ['01 99 00 12 34 ou 06 39 98 12 34', 'FR', ['01 99 00 12 34', '06 39 98 12 34']],
    // More digits than a number has, though neither is dialled so in Switzerland.
    ['01 45 33 34 44 / 01 45 33 35 55', 'CH', ['01 45 33 34 44', '01 45 33 35 55']],
    ['912 345 678 o 612 345 678', 'ES', ['912 345 678', '612 345 678']],
  ])('%s', (cell, country, expected) => {
    expect(values(cell, country)).toEqual(expected)
    expect(readPhoneCell(cell, country).findings).toEqual([
      { gravity: 'note', key: 'numbers-split', index: 0 },
    ])
  })
})

describe('one number is never split', () => {
  it.each([
    ['089/123456', 'DE'],
    ['0171/1234567', 'DE'],
    ['030 / 90 18 20', 'DE'],
    ['+49 (0)89/12 34 56-78', 'DE'],
    ['044 668 18 00/01', 'CH'],
    ['044 668 18 00', 'CH'],
    ['+41446681800;ext=12', 'CH'],
    ['1 (415) 555-0199 x12', 'US'],
  ])('%s', (cell, country) => {
    expect(values(cell, country)).toEqual([cell])
  })
})

describe('words say what a number is for', () => {
  it.each([
    ['Mobile: 079 234 56 78', 'mobile', '079 234 56 78'],
    ['Büro 044 668 18 00', 'work', '044 668 18 00'],
    ['044 668 18 00 (privat)', 'home', '044 668 18 00'],
  ])('%s', (cell, label, value) => {
    expect(readPhoneCell(cell, 'CH')).toEqual({ numbers: [{ value, extension: '', label }], findings: [] })
  })

  it('Tel. says nothing', () => {
    expect(readPhoneCell('Tel. 044 668 18 00', 'CH').numbers).toEqual([
      { value: '044 668 18 00', extension: '' },
    ])
  })

  it('a vanity number that ends in a word stays whole', () => {
    expect(values('1 800 555 HOME', 'US')).toEqual(['1 800 555 HOME'])
  })
})

it('each number of a cell has its own findings', () => {
  expect(readPhoneCell('446681800; 4.1E+10', 'CH')).toEqual({
    numbers: [
      { value: '0446681800', extension: '' },
      { value: '4.1E+10', extension: '' },
    ],
    findings: [
      { gravity: 'note', key: 'numbers-split', index: 0 },
      { gravity: 'repaired', key: 'zero-restored', index: 0 },
      { gravity: 'attention', key: 'number-damaged', index: 1 },
    ],
  })
})

it('a number that a narrow column hid is kept for a person to enter', () => {
  expect(readPhoneCell('########', 'CH')).toEqual({
    numbers: [{ value: '########', extension: '' }],
    findings: [{ gravity: 'attention', key: 'number-hidden', index: 0 }],
  })
})

it('a dash where a number should be is no number', () => {
  expect(readPhoneCell('-', 'CH')).toEqual({
    numbers: [],
    findings: [{ gravity: 'note', key: 'no-number', index: 0 }],
  })
})

it.each([
  ['044 668 18 00 - 12', '044 668 18 00', '12'],
  ['044 668 18 00 x12', '044 668 18 00', '12'],
  ['0446681800 12', '0446681800', '12'],
  ['+41446681800/12', '+41446681800', '12'],
  ['044 668 18 00', '044 668 18 00', ''],
])('with an extension in the same column: %s', (cell, value, extension) => {
  expect(readPhoneCell(cell, 'CH', true).numbers).toEqual([{ value, extension }])
})

it('the number sign stands before an extension, unless what is before it is no number', () => {
  const read = (cell: string) => readPhoneCell(cell, 'US').numbers
  expect(read('415-555-0146 #12')).toEqual([{ value: '415-555-0146', extension: '12' }])
  expect(read('(415) 555-0146#7')).toEqual([{ value: '(415) 555-0146', extension: '7' }])
  expect(read('*21#12')).toEqual([{ value: '*21#12', extension: '' }])
})
