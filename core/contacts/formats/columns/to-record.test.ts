import { expect, it } from 'vitest'
import { contactInput } from '@/core/contacts/contact'
import { filled, readTable } from '../testing/read-table'
import type { ColumnTarget } from './column-target'
import { recogniseColumns } from './recognise-columns'
import { birthdayOrder, createRowReader } from './to-record'

function read(targets: ColumnTarget[], cells: string[], header: string[] | null = null, country = 'CH') {
  const dateOrder = birthdayOrder(targets, [{ cells }], country)
  return createRowReader(targets, { country, header, dialect: null, dateOrder })({ line: 7, cells })
}

it('a repaired number is told with its place', () => {
  const { records } = readTable('Name,Mobile\nAna Muster,41792345678')
  expect(records[0]?.contact.phones).toEqual([{ label: 'mobile', value: '+41792345678', extension: '' }])
  expect(records[0]?.findings).toEqual([
    {
      gravity: 'repaired',
      key: 'plus-restored',
      params: { value: '+41792345678' },
      line: 2,
      column: 'Mobile',
      cell: '41792345678',
      field: 'phones[0].value',
    },
  ])
})

it('several web addresses in a cell are several, words are none', () => {
  const { records } = readTable(
    'Name,Website\nAna Muster,a.example www.b.example/x\nBo Lund,see our site a.example\nIr Vega,intranet',
  )
  expect(records.map(({ contact }) => contact.urls.map(({ value }) => value))).toEqual([
    ['a.example', 'www.b.example/x'],
    [],
    ['intranet'],
  ])
  expect(records[1]?.findings).toMatchObject([
    { gravity: 'attention', key: 'not-a-web-address', cell: 'see our site a.example', field: 'urls' },
  ])
})

it('number and extension in one column, and an extension in its own', () => {
  const { records } = readTable('Name,Phone,Ext\nAna Muster,044 668 18 00,12\nBob Muster,,14')
  expect(records.map(({ contact }) => contact.phones)).toEqual([
    [{ label: 'work', value: '044 668 18 00', extension: '12' }],
    [{ label: 'work', value: '', extension: '14' }],
  ])
  const mixed: ColumnTarget = { kind: 'phone', part: 'valueAndExtension', group: 1, label: 'work' }
  expect(read([mixed], ['044 668 18 00 - 12']).contact.phones).toEqual([
    { label: 'work', value: '044 668 18 00', extension: '12' },
  ])
})

it('country, area and number in columns of their own are one number', () => {
  const { records } = readTable('Name,Country code,Area code,Phone\nAna Muster,41,44,6681800')
  expect(records[0]?.contact.phones).toEqual([{ label: 'work', value: '+41 44 6681800', extension: '' }])
})

it('several e-mail addresses in a cell are split, and their names dropped when they say nothing new', () => {
  const { records } = readTable('Name,Email\nAna Muster,"Ana Muster <ana@sol.example>; ana@muster.example"')
  expect(records[0]?.contact.emails).toEqual([
    { label: 'work', value: 'ana@sol.example' },
    { label: 'work', value: 'ana@muster.example' },
  ])
  expect(records[0]?.unplaced).toEqual([])
})

it('what says that there is no number or address is told, and nobody has to look at it', () => {
  const table =
    'Name,Phone,Email,Web\nAna Muster,N/A,-,n.a.\nBo Lund,keine,Aucun,none\nIr Vega,044 668 18 00,,'
  for (const { contact, unplaced, findings } of readTable(table).records.slice(0, 2)) {
    expect([contact.phones, contact.emails, contact.urls, unplaced]).toEqual([[], [], [], []])
    expect(findings.map(({ gravity, column }) => `${gravity} ${column}`)).toEqual([
      'note Phone',
      'note Email',
      'note Web',
    ])
  }
})

it.each(['+49', '+31 6', '+ 1'])('%s with nothing behind it is no number', (cell) => {
  const [record] = readTable(`Name,Phone\nAna Muster,${cell}`).records
  expect(record?.contact.phones).toEqual([])
  expect(record?.findings.map(({ gravity, key }) => [gravity, key])).toEqual([['note', 'no-number']])
})

it('what is no e-mail address is unplaced and told', () => {
  const [record] = readTable('Name,Email\nAna Muster,nowhere').records
  expect(record?.contact.emails).toEqual([])
  expect(record?.unplaced).toEqual([{ column: 'Email', cell: 'nowhere' }])
  expect(record?.findings.map(({ gravity, key }) => [gravity, key])).toEqual([['attention', 'not-an-email']])
})

it('a house number in a column of its own stands with its street, in the order of their columns', () => {
  const streets = (table: string) =>
    readTable(table).records.map(({ contact }) => contact.addresses.map(({ street }) => street))
  expect(streets('Nachname,Straße,Hausnummer,PLZ\nSoler,Hauptstrasse,12a,8001\nLund,Seeweg,,8002')).toEqual([
    ['Hauptstrasse 12a'],
    ['Seeweg'],
  ])
  expect(streets('Name,House number,Street,Town\nAna Soler,12,Main Street,Zürich')).toEqual([
    ['12 Main Street'],
  ])
  const [record] = readTable('Naam,Adres,Huisnummer,Woonplaats\nAna Soler,Kerkstraat,12,Zürich').records
  expect(record?.contact.addresses).toMatchObject([{ street: 'Kerkstraat 12', city: 'Zürich' }])
  expect(record?.unplaced).toEqual([])
})

it('a firm in a column of names is the company', () => {
  expect(filled(readTable('Name,Phone\nMuster GmbH,').records[0]?.contact)).toEqual({
    company: 'Muster GmbH',
  })
})

it('the second text for a field of one line is unplaced unless it is the same', () => {
  const { records } = readTable('Last name,Company,Firma\nMuster,Sol,Luna\nMuster,Sol,Sol')
  expect(records.map(({ unplaced }) => unplaced)).toEqual([[{ column: 'Firma', cell: 'Luna' }], []])
})

it('cells beyond the header are unplaced by their number', () => {
  expect(readTable('Last name\nMuster,extra').records[0]?.unplaced).toEqual([{ column: '#2', cell: 'extra' }])
})

it('a column to ignore is not listed', () => {
  expect(read([{ kind: 'ignore' }, { kind: 'fullName' }], ['secret', 'Ana']).unplaced).toEqual([])
})

it('what is wrong with a row is told', () => {
  const options = { country: 'CH', header: null, dialect: null, dateOrder: birthdayOrder([], [], 'CH') }
  const reader = createRowReader([{ kind: 'fullName' }], options)
  expect(reader({ line: 7, cells: ['Ana'], problem: 'too-many-cells' }).findings).toEqual([
    { gravity: 'attention', key: 'too-many-cells', line: 7, column: '', cell: '', field: '' },
  ])
})

it('line breaks in a field of one line become spaces, so that the contact is valid', () => {
  const { contact } = read(
    [
      { kind: 'text', field: 'company' },
      { kind: 'phone', part: 'value', group: 1, label: 'work' },
    ],
    ['Muster\r\nAG', 'ask\nBob'],
  )
  expect(contact.company).toBe('Muster AG')
  expect(contact.phones[0]?.value).toBe('ask Bob')
  expect(contactInput.safeParse(contact).success).toBe(true)
})

it('the brackets of a directory’s names are a department, unless there is one', () => {
  const name: ColumnTarget = { kind: 'fullName' }
  expect(read([name], ['Pérez, Ana (Sales)']).contact).toMatchObject({
    firstName: 'Ana',
    lastName: 'Pérez',
    department: 'Sales',
    suffix: '',
  })
  const department: ColumnTarget = { kind: 'text', field: 'department' }
  expect(read([department, name], ['Export', 'Pérez, Ana (Sales)']).contact).toMatchObject({
    lastName: 'Pérez',
    department: 'Export',
    suffix: '(Sales)',
  })
})

it.each<ColumnTarget>([
  { kind: 'fullName' },
  { kind: 'text', field: 'firstName' },
  { kind: 'phone', part: 'value', group: 1, label: 'work' },
  { kind: 'birthday', part: 'whole' },
  { kind: 'tags', separator: 'any' },
  { kind: 'email', part: 'value', group: 1, label: 'work' },
  { kind: 'address', part: 'whole', group: 1, label: 'work' },
  { kind: 'url', part: 'value', group: 1, label: 'work' },
])('a cell of a megabyte of spaces is read at once, as $kind', (target) => {
  for (const space of [' ', '\n']) {
    const cell = `415,${space.repeat(1_000_000)}Ana (`
    const { contact, unplaced } = read([target], [cell])
    expect(JSON.stringify([contact, unplaced])).toContain('Ana')
    expect(recogniseColumns(['Thing'], [[cell]]).targets).toHaveLength(1)
  }
})
