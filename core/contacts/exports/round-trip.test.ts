import fc from '@/core/testing/fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { contactInput } from '../contact'
import { emptyFileContact } from '../formats/file-record'
import { recogniseColumns } from '../formats/columns/recognise-columns'
import { birthdayOrder, createRowReader } from '../formats/columns/to-record'
import { readVCards } from '../formats/vcard/read-vcards'
import type { VCardContact } from '../formats/vcard/from-contact/write-vcard'
import type { Delimiter } from '../formats/csv-export/csv-table'
import type { ExportFormat } from './formats'
import { COUNTRY, drawnContact, stored } from '@/core/testing/drawn-contacts'
import { exportWriter } from './writer'

const RUNS = Number(process.env.FUZZ_RUNS ?? 200)

function write(
  contacts: VCardContact[],
  format: ExportFormat,
  delimiter: Delimiter = ',',
  bom = false,
): string {
  const most = (list: 'phones' | 'emails' | 'addresses' | 'urls') =>
    Math.max(0, ...contacts.map((contact) => contact[list].length))
  const maxima = {
    phones: most('phones'),
    emails: most('emails'),
    addresses: most('addresses'),
    urls: most('urls'),
  }
  const writer = exportWriter(format, { delimiter, bom }, maxima)
  return writer.head + writer.contacts(contacts)
}

function readCsv(text: string, delimiter: Delimiter, written: ExportFormat = 'commonbook'): VCardContact[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, '').replace(/\r\n$/, ''), {
    delimiter,
    newline: '\r\n',
  })
  const [header = [], ...rows] = data
  const { dialect, targets } = recogniseColumns(header, rows)
  expect(dialect).toBe(written)
  const lines = rows.map((cells, index) => ({ line: index + 2, cells }))
  const dateOrder = birthdayOrder(targets, lines, COUNTRY)
  const read = createRowReader(targets, { country: COUNTRY, header, dialect, dateOrder })
  return lines.map((row) => {
    const { contact, unplaced } = read(row)
    // The group that Google has everybody in.
    expect(unplaced.filter(({ cell }) => cell !== '* myContacts')).toEqual([])
    return stored(contact)
  })
}

async function readCards(text: string): Promise<VCardContact[]> {
  async function* once() {
    yield await Promise.resolve(new TextEncoder().encode(text))
  }
  const contacts: VCardContact[] = []
  for await (const { contact } of readVCards(once())) contacts.push(stored(contact))
  return contacts
}

const contacts = fc.array(drawnContact, { minLength: 1, maxLength: 4 })

describe('what is exported and imported again is exported as the same bytes', { timeout: 600_000 }, () => {
  it.each([
    [',', false],
    [';', true],
  ] as const)('as Commonbook’s CSV with %s', (delimiter, bom) => {
    fc.assert(
      fc.property(contacts, (drawn) => {
        const text = write(drawn, 'commonbook', delimiter, bom)
        expect(write(readCsv(text, delimiter), 'commonbook', delimiter, bom)).toBe(text)
      }),
      { numRuns: RUNS },
    )
  })

  it('as vCard 4.0', async () => {
    await fc.assert(
      fc.asyncProperty(contacts, async (drawn) => {
        const text = write(drawn, 'vcard4')
        expect(write(await readCards(text), 'vcard4')).toBe(text)
      }),
      { numRuns: RUNS },
    )
  })
})

const TEXTS = ['firstName', 'middleName', 'lastName', 'company', 'department', 'title', 'notes'] as const
const textsOf = (contact: VCardContact) => Object.fromEntries(TEXTS.map((name) => [name, contact[name]]))
const formula = fc.tuple(
  fc.constantFrom('=', '+', '-', '@', "'", "'=", "''@", '＝', '＋', '－', '＠'),
  fc.constantFrom('1+1', 'Ana', "'Ana'", 'HYPERLINK("https://a.example","x")'),
)
const formulas = fc.record(
  Object.fromEntries(TEXTS.map((name) => [name, formula.map((parts) => parts.join(''))])),
)

describe('a text that a spreadsheet program would run comes back as it was', () => {
  it.each(['google', 'outlook'] as const)('from our CSV for %s', (format) => {
    fc.assert(
      fc.property(fc.array(formulas, { minLength: 1, maxLength: 3 }), (drawn) => {
        const blank = { prefix: '', suffix: '', nickname: '', birthday: '', tags: [] }
        const lists = {
          phones: [{ label: 'work', value: '=1+1', extension: '' }],
          emails: [],
          addresses: [],
          urls: [],
        }
        const all = drawn.map((texts) =>
          stored({
            ...contactInput.parse({ ...blank, ...lists, ...texts }),
            externalId: '',
            extras: [],
            photo: null,
          }),
        )
        const text = write(all, format)
        expect(text).toContain("'=1+1")
        const back = readCsv(text, ',', format)
        expect(back.map(textsOf)).toEqual(all.map(textsOf))
        expect(back.map(({ phones }) => phones[0]?.value)).toEqual(all.map(() => '=1+1'))
      }),
      { numRuns: RUNS },
    )
  })
})

it.each([
  ['', '--10-10'],
  ['Knows Bob\n\nand Cy', '--02-29'],
  ['Birthday: 13-45', ''],
  ['Says Birthday: 10-10', ''],
  ['Birthday: 10-10', '1980-03-22'],
])('our CSV for Outlook gives back the notes %j and the birthday %j', (notes, birthday) => {
  const ana = { ...emptyFileContact(), firstName: 'Ana', notes, birthday }
  const [back] = readCsv(write([stored(ana)], 'outlook'), ',', 'outlook')
  expect(back).toMatchObject({ notes, birthday })
})
