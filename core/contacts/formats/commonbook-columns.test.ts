import fc from '@/core/testing/fast-check'
import { expect, it } from 'vitest'
import type { ColumnTarget } from './columns/column-target'
import { recogniseColumns } from './columns/recognise-columns'
import { joinTags } from './columns/tags-cell'
import { birthdayOrder, createRowReader } from './columns/to-record'
import { commonbookColumns } from './commonbook-columns'
import { emptyFileContact, type FileContact } from './file-record'
import { neutralise } from './formula-cells'

it('the header, by its widest contact', () => {
  const columns = commonbookColumns({ phones: 2, emails: 1, addresses: 1, urls: 1 })
  expect(columns.map(({ header }) => header)).toEqual([
    ...[
      'Prefix',
      'First name',
      'Middle name',
      'Last name',
      'Suffix',
      'Nickname',
      'Company',
      'Department',
      'Title',
    ],
    ...['Phone 1 label', 'Phone 1', 'Phone 2 label', 'Phone 2', 'E-mail 1 label', 'E-mail 1'],
    ...['Address 1 label', 'Address 1 street', 'Address 1 city', 'Address 1 region', 'Address 1 postal code'],
    ...['Address 1 country', 'Website 1 label', 'Website 1', 'Birthday', 'Tags', 'Notes', 'Contact ID'],
  ])
})

it.each([
  { phones: 0, emails: 0, addresses: 0, urls: 0 },
  { phones: 3, emails: 2, addresses: 2, urls: 1 },
])('is recognised as our own, column by column: %j', (maxima) => {
  const columns = commonbookColumns(maxima)
  const { dialect, targets } = recogniseColumns(
    columns.map(({ header }) => header),
    [],
  )
  expect(dialect).toBe('commonbook')
  expect(targets).toEqual(columns.map(({ target }) => target))
})

function rowOf<Row>(rows: Row[], group: number): Row | undefined {
  return rows[group - 1]
}

function cellOf(contact: FileContact, target: ColumnTarget): string {
  switch (target.kind) {
    case 'text':
      return contact[target.field]
    case 'birthday':
      return contact.birthday
    case 'tags':
      return joinTags(contact.tags)
    case 'notes':
      return contact.notes
    case 'externalId':
      return contact.externalId
    case 'phone': {
      const row = rowOf(contact.phones, target.group)
      if (!row) return ''
      if (target.part === 'label') return row.label
      return row.extension ? `${row.value} ext. ${row.extension}` : row.value
    }
    case 'email':
      return rowOf(contact.emails, target.group)?.[target.part === 'label' ? 'label' : 'value'] ?? ''
    case 'url':
      return rowOf(contact.urls, target.group)?.[target.part === 'label' ? 'label' : 'value'] ?? ''
    case 'address': {
      const row: Record<string, string> = rowOf(contact.addresses, target.group) ?? {}
      return row[target.part] ?? ''
    }
    default:
      return ''
  }
}

it('what we write comes back, whatever people typed', () => {
  const start = fc.constantFrom(
    '',
    '=',
    "'",
    "''",
    '+',
    '-',
    '@',
    '＝',
    '0',
    'Dr. ',
    '4.1E+10',
    '* ',
    '; ',
    '\\',
  )
  const text = fc
    .tuple(
      start,
      fc.string({ unit: fc.constantFrom(...Array.from('abÄ王 ;,:/\\\'"+-=0123')), maxLength: 12 }),
    )
    .map(([first, rest]) => (first + rest).trim())
    .filter((typed) => typed !== '')
  const maybe = fc.option(text, { nil: '' })
  const label = fc.constantFrom('work', 'other', 'Cell', 'Assistant', 'Home fax')
  const phone = fc
    .record({ label, value: text, extension: fc.constantFrom('', '12') })
    .filter(({ value }) => !/ ext\. \d+$/.test(value))
  const address = fc.record({
    label,
    street: text,
    city: maybe,
    region: maybe,
    postalCode: maybe,
    country: maybe,
  })
  const contact = fc.record({
    firstName: maybe,
    middleName: maybe,
    lastName: maybe,
    prefix: maybe,
    suffix: maybe,
    nickname: maybe,
    company: maybe,
    department: maybe,
    title: maybe,
    phones: fc.array(phone, { maxLength: 3 }),
    emails: fc.array(
      fc.record({ label, value: fc.constantFrom('a@b.example', '=x@b.example', "o'b@c.example") }),
      {
        maxLength: 2,
      },
    ),
    addresses: fc.array(address, { maxLength: 2 }),
    urls: fc.array(fc.record({ label, value: fc.constant('https://a.example/?x=1;2') }), { maxLength: 2 }),
    birthday: fc.constantFrom('', '1980-03-22', '--02-29'),
    notes: maybe,
    tags: fc.uniqueArray(text, { maxLength: 3 }),
    externalId: maybe,
  })
  const columns = commonbookColumns({ phones: 3, emails: 2, addresses: 2, urls: 2 })
  const header = columns.map((column) => column.header)
  fc.assert(
    fc.property(contact, (fields) => {
      const written: FileContact = { ...emptyFileContact(), ...fields }
      const cells = columns.map(({ target }) => neutralise(cellOf(written, target)))
      const { dialect, targets } = recogniseColumns(header, [cells])
      const dateOrder = birthdayOrder(targets, [{ cells }], 'CH')
      const read = createRowReader(targets, { country: 'CH', header, dialect, dateOrder })
      expect(read({ line: 2, cells })).toEqual({ line: 2, contact: written, unplaced: [], findings: [] })
    }),
    { numRuns: 2_000 },
  )
})
