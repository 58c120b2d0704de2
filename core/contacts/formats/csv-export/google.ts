import type { Address } from '@/core/contacts/contact'
import { neutralise } from '../formula-cells'
import type { CsvContact, CsvTable, Maxima } from './csv-table'
import { phoneCell } from './phone-cell'

type Column = [header: string, cell: (contact: CsvContact) => string]

const LABELS = new Map([
  ['work', 'Work'],
  ['mobile', 'Mobile'],
  ['home', 'Home'],
  ['fax', 'Work Fax'],
  ['main', 'Main'],
  ['pager', 'Pager'],
  ['other', 'Other'],
  ['home fax', 'Home Fax'],
  ['other fax', 'Other Fax'],
])

function labelCell(row: { label: string } | undefined): string {
  return row ? neutralise(LABELS.get(row.label.toLowerCase()) ?? row.label) : ''
}

// Google shows a contact among one's own only with its group.
function labels(tags: readonly string[]): string {
  return [...tags, '* myContacts'].join(' ::: ')
}

function formatted({ street, city, region, postalCode, country }: Address): string {
  const place = [postalCode, city].filter((part) => part !== '').join(' ')
  return [street, place, region, country].filter((part) => part !== '').join('\n')
}

const text = (header: string, read: (contact: CsvContact) => string): Column => [
  header,
  (contact) => neutralise(read(contact)),
]

const ONE_OF_EACH: Column[] = [
  text('First Name', ({ firstName }) => firstName),
  text('Middle Name', ({ middleName }) => middleName),
  text('Last Name', ({ lastName }) => lastName),
  text('Phonetic First Name', () => ''),
  text('Phonetic Middle Name', () => ''),
  text('Phonetic Last Name', () => ''),
  text('Name Prefix', ({ prefix }) => prefix),
  text('Name Suffix', ({ suffix }) => suffix),
  text('Nickname', ({ nickname }) => nickname),
  text('File As', () => ''),
  text('Organization Name', ({ company }) => company),
  text('Organization Title', ({ title }) => title),
  text('Organization Department', ({ department }) => department),
  // A day without its year, --04-16, is what Google reads; as a formula it is a harmless number.
  ['Birthday', ({ birthday }) => birthday],
  text('Notes', ({ notes }) => notes),
  text('Photo', () => ''),
  text('Labels', ({ tags }) => labels(tags)),
]

function repeat(count: number, columns: (index: number, number: number) => Column[]): Column[] {
  return Array.from({ length: count }, (_, index) => columns(index, index + 1)).flat()
}

const emails = (index: number, number: number): Column[] => [
  [`E-mail ${number} - Label`, (contact) => labelCell(contact.emails[index])],
  text(`E-mail ${number} - Value`, (contact) => contact.emails[index]?.value ?? ''),
]

const phones = (index: number, number: number): Column[] => [
  [`Phone ${number} - Label`, (contact) => labelCell(contact.phones[index])],
  [
    `Phone ${number} - Value`,
    ({ phones: all }) => {
      const phone = all[index]
      return phone ? phoneCell(phone) : ''
    },
  ],
]

function addresses(index: number, number: number): Column[] {
  const part = (name: string, read: (address: Address) => string): Column =>
    text(`Address ${number} - ${name}`, (contact) => {
      const address = contact.addresses[index]
      return address ? read(address) : ''
    })
  return [
    [`Address ${number} - Label`, (contact) => labelCell(contact.addresses[index])],
    part('Formatted', formatted),
    part('Street', ({ street }) => street),
    part('City', ({ city }) => city),
    part('PO Box', () => ''),
    part('Region', ({ region }) => region),
    part('Postal Code', ({ postalCode }) => postalCode),
    part('Country', ({ country }) => country),
    part('Extended Address', () => ''),
  ]
}

const websites = (index: number, number: number): Column[] => [
  [`Website ${number} - Label`, (contact) => labelCell(contact.urls[index])],
  text(`Website ${number} - Value`, (contact) => contact.urls[index]?.value ?? ''),
]

/**
 * The CSV that Google Contacts exports and imports since 2024: tags are its labels. What Google does not have, the
 * contact's id, is left out.
 */
export function googleTable(maxima: Maxima): CsvTable {
  const columns = [
    ...ONE_OF_EACH,
    ...repeat(maxima.emails, emails),
    ...repeat(maxima.phones, phones),
    ...repeat(maxima.addresses, addresses),
    ...repeat(maxima.urls, websites),
  ]
  return {
    headers: columns.map(([header]) => header),
    cells: (contact) => columns.map(([, cell]) => cell(contact)),
  }
}
