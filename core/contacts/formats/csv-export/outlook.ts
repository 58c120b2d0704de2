import { neutralise } from '../formula-cells'
import type { CsvContact, CsvTable } from './csv-table'
import { placeAddresses, placePhones, placeRows, type Placed } from './outlook-places'

const EMAILS = ['E-mail Address', 'E-mail 2 Address', 'E-mail 3 Address']
const URLS = ['Web Page']
const PLACES = ['Business', 'Home', 'Other'].flatMap((place) =>
  ['Street', 'City', 'State', 'Postal Code', 'Country/Region'].map((part) => `${place} ${part}`),
)
const HEADERS = [
  'Title',
  'First Name',
  'Middle Name',
  'Last Name',
  'Suffix',
  'Company',
  'Department',
  'Job Title',
  ...PLACES,
  'Business Fax',
  'Business Phone',
  'Business Phone 2',
  'Company Main Phone',
  'Home Fax',
  'Home Phone',
  'Home Phone 2',
  'Mobile Phone',
  'Other Fax',
  'Other Phone',
  'Pager',
  'Birthday',
  'Categories',
  ...EMAILS,
  'Notes',
  ...URLS,
]

const SEPARATOR = /[;,]/

function placeTexts(contact: CsvContact, { cells }: Placed): void {
  const { prefix, firstName, middleName, lastName, suffix, company, department, title } = contact
  const texts = { 'First Name': firstName, 'Middle Name': middleName, 'Last Name': lastName, Suffix: suffix }
  const work = { Title: prefix, Company: company, Department: department, 'Job Title': title }
  for (const [header, value] of Object.entries({ ...texts, ...work })) cells.set(header, neutralise(value))
}

function placeRest({ nickname, birthday, tags }: CsvContact, { cells, lines }: Placed): void {
  if (nickname !== '') lines.push(`Nickname: ${nickname}`)
  if (birthday.startsWith('--')) lines.push(`Birthday: ${birthday.slice(2)}`)
  else cells.set('Birthday', birthday)
  const fitting = tags.filter((tag) => !SEPARATOR.test(tag))
  cells.set('Categories', neutralise(fitting.join(';')))
  for (const tag of tags) if (SEPARATOR.test(tag)) lines.push(`Tag: ${tag}`)
}

function cellsOf(contact: CsvContact): string[] {
  const placed: Placed = { cells: new Map(), lines: [] }
  placeTexts(contact, placed)
  placePhones(contact.phones, placed)
  placeRows(contact.emails, { headers: EMAILS, name: 'E-mail' }, placed)
  placeAddresses(contact.addresses, placed)
  placeRows(contact.urls, { headers: URLS, name: 'Web' }, placed)
  placeRest(contact, placed)
  const notes = [contact.notes, placed.lines.join('\n')].filter((part) => part !== '').join('\n\n')
  placed.cells.set('Notes', neutralise(notes))
  return HEADERS.map((header) => placed.cells.get(header) ?? '')
}

/**
 * The CSV that Outlook for Windows imports, with its English headers. Outlook has room for three e-mails, one web page,
 * one address each at work, at home and elsewhere, and the phones named in the headers. What has no place there stands
 * at the end of the notes, one line each, such as `Phone (mobile): +41795550199`: further rows of a list, labels of
 * one's own, the nickname, a birthday without its year, tags with `;` or `,`. Left out are the contact's id, and which
 * e-mail or web address is at work and which at home.
 */
export const outlookTable: CsvTable = { headers: HEADERS, cells: cellsOf }
