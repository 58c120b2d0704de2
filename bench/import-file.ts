import Papa from 'papaparse'
import { generatedContacts } from './people'

/** The twelve columns of the file, by Outlook's names. */
const COLUMNS = [
  'First Name',
  'Last Name',
  'Company',
  'Job Title',
  'Business Phone',
  'Mobile Phone',
  'E-mail Address',
  'Business Street',
  'Business City',
  'Business State',
  'Business Postal Code',
  'Business Country/Region',
]

const ROWS_AT_A_TIME = 1_000

/** A CSV file of so many generated people, no two of them the same; the same for the same seed. */
export function importFile(records: number, seed: number): Buffer {
  const pieces: Buffer[] = []
  let rows: string[][] = [COLUMNS]
  let made = 0
  for (const { firstName, lastName, company, title, phones, emails, addresses } of generatedContacts(
    records,
    seed,
  )) {
    made += 1
    const [work, mobile] = phones
    const [address] = addresses
    rows.push([
      firstName,
      lastName,
      company,
      title,
      work?.extension ? `${work.value} ext. ${work.extension}` : (work?.value ?? ''),
      mobile?.value ?? '',
      // Generated names repeat; an address tells people apart.
      emails[0]?.value.replace('@', `.${made}@`) ?? '',
      address?.street ?? '',
      address?.city ?? '',
      address?.region ?? '',
      address?.postalCode ?? '',
      address?.country ?? '',
    ])
    if (rows.length < ROWS_AT_A_TIME) continue
    pieces.push(Buffer.from(`${Papa.unparse(rows)}\r\n`))
    rows = []
  }
  if (rows.length > 0) pieces.push(Buffer.from(`${Papa.unparse(rows)}\r\n`))
  return Buffer.concat(pieces)
}
