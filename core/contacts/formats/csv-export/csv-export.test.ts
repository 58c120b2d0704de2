import { describe, expect, it } from 'vitest'
import { commonbookTable } from './commonbook'
import { csvRows, type CsvContact, type CsvTable } from './csv-table'
import { googleTable } from './google'
import { outlookTable } from './outlook'
import { phoneCell } from './phone-cell'

const ana: CsvContact = {
  prefix: 'Dr.',
  firstName: 'Ana María',
  middleName: '',
  lastName: 'Pérez',
  suffix: '',
  nickname: 'Anita',
  company: 'Nord; West, "GmbH"',
  department: 'Sales',
  title: 'Head',
  phones: [
    { label: 'work', value: '044 668 18 00', extension: '12', e164: '+41446681800' },
    { label: 'mobile', value: '079 555 01 99', e164: '+41795550199' },
    { label: 'Reception', value: '*21#' },
  ],
  emails: [{ label: 'work', value: 'ana@nord.example' }],
  addresses: [
    {
      label: 'work',
      street: 'Hauptstr. 1\n2. Stock',
      city: 'Zürich',
      region: 'ZH',
      postalCode: '8001',
      country: 'CH',
    },
  ],
  urls: [{ label: 'work', value: 'https://nord.example/' }],
  birthday: '--04-16',
  notes: 'Line 1\n=1+1',
  tags: ['VIP', 'a;b'],
  externalId: 'urn:uuid:01900000-0000-7000-8000-000000000000',
}
const maxima = { phones: 3, emails: 1, addresses: 1, urls: 1 }

function pairs({ headers, cells }: CsvTable): Record<string, string> {
  const row = cells(ana)
  expect(row).toHaveLength(headers.length)
  const filled = headers.map((header, index): [string, string] => [header, row[index] ?? ''])
  return Object.fromEntries(filled.filter(([, cell]) => cell !== ''))
}

describe('Commonbook’s CSV', () => {
  it('has every field, each row of a list in columns of its own', () => {
    expect(pairs(commonbookTable(maxima))).toEqual({
      Prefix: 'Dr.',
      'First name': 'Ana María',
      'Last name': 'Pérez',
      Nickname: 'Anita',
      Company: 'Nord; West, "GmbH"',
      Department: 'Sales',
      Title: 'Head',
      'Phone 1 label': 'work',
      'Phone 1': '+41446681800 ext. 12',
      'Phone 2 label': 'mobile',
      'Phone 2': '+41795550199',
      'Phone 3 label': 'Reception',
      'Phone 3': '*21#',
      'E-mail 1 label': 'work',
      'E-mail 1': 'ana@nord.example',
      'Address 1 label': 'work',
      'Address 1 street': 'Hauptstr. 1\n2. Stock',
      'Address 1 city': 'Zürich',
      'Address 1 region': 'ZH',
      'Address 1 postal code': '8001',
      'Address 1 country': 'CH',
      'Website 1 label': 'work',
      'Website 1': 'https://nord.example/',
      Birthday: "'--04-16",
      Tags: 'VIP; a\\;b',
      Notes: 'Line 1\n=1+1',
      'Contact ID': 'urn:uuid:01900000-0000-7000-8000-000000000000',
    })
  })

  it('quotes what would be cut apart, by the separator that is asked for', () => {
    const rows = [['a,b', 'c;d', 'say "x"', 'two\nlines', '']]
    expect(csvRows(rows, ',')).toBe('"a,b",c;d,"say ""x""","two\nlines",\r\n')
    expect(csvRows(rows, ';')).toBe('a,b;"c;d";"say ""x""";"two\nlines";\r\n')
    expect(csvRows([], ',')).toBe('')
  })
})

describe('Google’s CSV', () => {
  it('has Google’s headers and words for labels', () => {
    expect(pairs(googleTable(maxima))).toEqual({
      'First Name': 'Ana María',
      'Last Name': 'Pérez',
      'Name Prefix': 'Dr.',
      Nickname: 'Anita',
      'Organization Name': 'Nord; West, "GmbH"',
      'Organization Title': 'Head',
      'Organization Department': 'Sales',
      Birthday: '--04-16',
      Notes: 'Line 1\n=1+1',
      Labels: 'VIP ::: a;b ::: * myContacts',
      'E-mail 1 - Label': 'Work',
      'E-mail 1 - Value': 'ana@nord.example',
      'Phone 1 - Label': 'Work',
      'Phone 1 - Value': '+41446681800 ext. 12',
      'Phone 2 - Label': 'Mobile',
      'Phone 2 - Value': '+41795550199',
      'Phone 3 - Label': 'Reception',
      'Phone 3 - Value': '*21#',
      'Address 1 - Label': 'Work',
      'Address 1 - Formatted': 'Hauptstr. 1\n2. Stock\n8001 Zürich\nZH\nCH',
      'Address 1 - Street': 'Hauptstr. 1\n2. Stock',
      'Address 1 - City': 'Zürich',
      'Address 1 - Region': 'ZH',
      'Address 1 - Postal Code': '8001',
      'Address 1 - Country': 'CH',
      'Website 1 - Label': 'Work',
      'Website 1 - Value': 'https://nord.example/',
    })
  })

  it('leaves a label alone that is the name of something in JavaScript', () => {
    const contact = { ...ana, phones: [{ label: 'constructor', value: '1' }] }
    const { headers, cells } = googleTable({ phones: 1, emails: 0, addresses: 0, urls: 0 })
    expect(cells(contact)[headers.indexOf('Phone 1 - Label')]).toBe('constructor')
  })
})

describe('Outlook’s CSV', () => {
  it('puts phones by their label, and what has no place into the notes', () => {
    expect(pairs(outlookTable)).toEqual({
      Title: 'Dr.',
      'First Name': 'Ana María',
      'Last Name': 'Pérez',
      Company: 'Nord; West, "GmbH"',
      Department: 'Sales',
      'Job Title': 'Head',
      'Business Phone': '+41446681800 ext. 12',
      'Mobile Phone': '+41795550199',
      'Other Phone': '*21#',
      'E-mail Address': 'ana@nord.example',
      'Business Street': 'Hauptstr. 1\n2. Stock',
      'Business City': 'Zürich',
      'Business State': 'ZH',
      'Business Postal Code': '8001',
      'Business Country/Region': 'CH',
      'Web Page': 'https://nord.example/',
      Categories: 'VIP',
      Notes: 'Line 1\n=1+1\n\nPhone (Reception): *21#\nNickname: Anita\nBirthday: 04-16\nTag: a;b',
    })
  })

  it('loses none of many', () => {
    const phone = (label: string, digit: number) => ({
      label,
      value: `555000${digit}`,
      e164: `+1415555000${digit}`,
    })
    const many: CsvContact = {
      ...ana,
      phones: [phone('work', 1), phone('work', 2), phone('work', 3), phone('mobile', 4), phone('mobile', 5)],
      emails: [1, 2, 3, 4].map((digit) => ({ label: 'work', value: `a${digit}@b.example` })),
      urls: [1, 2].map((digit) => ({ label: 'other', value: `https://b.example/${digit}` })),
      addresses: ['Main', 'work', 'work'].map((label, index) => ({
        label,
        street: `Street ${index}`,
        city: '',
        region: '',
        postalCode: '',
        country: '',
      })),
    }
    const row = outlookTable.cells(many).join('\n')
    for (const { e164 } of many.phones) expect(row).toContain(e164)
    for (const { value } of [...many.emails, ...many.urls]) expect(row).toContain(value)
    expect(row).toContain('Phone (work): +14155550003')
    expect(row).toContain('Phone (mobile): +14155550005')
    expect(row).toContain('Address (work): Street 2')
    expect(row).toContain('Address (Main): Street 0')
  })
})

describe('a phone', () => {
  it.each([
    [{ value: '044 668 18 00', e164: '+41446681800' }, '+41446681800'],
    [{ value: '044 668 18 00', extension: '12', e164: '+41446681800' }, '+41446681800 ext. 12'],
    [{ value: '044 668 18 00', extension: "=cmd|'", e164: '+41446681800' }, "'+41446681800 ext. =cmd|'"],
    [{ value: '+41 12' }, "'+41 12"],
    [{ value: '=1+1' }, "'=1+1"],
    [{ value: '12', extension: '7' }, '12 ext. 7'],
    [{ value: '12 ext. 7', extension: '7' }, '12 ext. 7'],
    [{ value: '', extension: '12' }, 'ext. 12'],
  ])('%j is written as %s', (phone, cell) => {
    expect(phoneCell({ label: 'work', ...phone })).toBe(cell)
  })
})

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(1)', "'=1", '＝1', '＋1', '－1', '＠1']

describe.each([
  ['Commonbook’s', commonbookTable(maxima)],
  ['Google’s', googleTable(maxima)],
  ['Outlook’s', outlookTable],
])('in %s CSV', (_, { cells }) => {
  it.each(FORMULAS)('%s is no formula in any field', (text) => {
    const hostile: CsvContact = {
      prefix: text,
      firstName: text,
      middleName: text,
      lastName: text,
      suffix: text,
      nickname: text,
      company: text,
      department: text,
      title: text,
      phones: [{ label: text, value: text, extension: text }],
      emails: [{ label: text, value: `${text}@b.example` }],
      addresses: [{ label: text, street: text, city: text, region: text, postalCode: text, country: text }],
      urls: [{ label: text, value: 'https://b.example/' }],
      birthday: '',
      notes: text,
      tags: [text],
      externalId: text,
    }
    for (const cell of cells(hostile)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
  })
})
