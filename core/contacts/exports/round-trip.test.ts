import fc from '@/core/testing/fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { contactInput } from '../contact'
import { toContactRow } from '../contact-row'
import { recogniseColumns } from '../formats/columns/recognise-columns'
import { birthdayOrder, createRowReader } from '../formats/columns/to-record'
import type { FileContact } from '../formats/file-record'
import { readVCards } from '../formats/vcard/read-vcards'
import type { VCardContact } from '../formats/vcard/from-contact/write-vcard'
import type { Delimiter } from '../formats/csv-export/csv-table'
import type { ExportFormat } from './formats'
import { exportWriter } from './writer'

const COUNTRY = 'CH'
const RUNS = Number(process.env.FUZZ_RUNS ?? 200)

function stored({ externalId, extras, photo, ...draft }: FileContact): VCardContact {
  const input = contactInput.parse(draft)
  return { ...toContactRow(input, { country: COUNTRY, externalId }), externalId, extras, photo }
}

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

const hostile = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    "'",
    '＝',
    '\t',
    '\n',
    ';',
    ',',
    '"',
    '\\',
    ' ::: ',
    '* ',
    '\ufeff',
    "''=",
    '; ',
    '\\;',
  ],
)
const words = fc.constantFrom('Ana', 'Müller', '山田', '😀', 'é', 'null', '12', 'x12')
const anything = fc
  .array(fc.oneof(hostile, words, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 5 })
  .map((parts) => parts.join(''))
const line = anything.map((text) => text.replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, ' '))
const label = fc.oneof(fc.constantFrom('work', 'mobile', 'home', 'fax', 'Home fax', 'other'), line)
const extension = fc.constantFrom('', '12', '004', '*9', 'a b')
// Words before digits that look like an extension are understood as one when they come back.
const number = fc
  .oneof(
    fc.constantFrom('044 668 18 00', '+41 79 555 01 99', '00 1 415 555 0199', '12', '*21#', '=1+1', '+41 12'),
    line,
  )
  .filter((value) => !/ext\. |^\s*ext\.|^\s*tel:|^\s*\+\d+,\d/i.test(value))

const draft = fc.record({
  firstName: line,
  middleName: line,
  lastName: line,
  prefix: line,
  suffix: line,
  nickname: line,
  company: line,
  department: line,
  title: line,
  phones: fc.array(fc.record({ label, value: number, extension }), { maxLength: 3 }),
  emails: fc.array(fc.record({ label, value: fc.constantFrom('a@b.co', 'ä.ö@ü.de', '+x@b.co') }), {
    maxLength: 2,
  }),
  addresses: fc.array(
    fc.record({ label, street: anything, city: line, region: line, postalCode: line, country: line }),
    { maxLength: 2 },
  ),
  urls: fc.array(fc.record({ label, value: fc.constantFrom('https://a.co/x,y;z?q=%5C', 'http://b.co/') }), {
    maxLength: 2,
  }),
  birthday: fc.constantFrom('', '1980-03-22', '--04-16', '--02-29', '0999-12-31'),
  notes: anything,
  tags: fc.array(line, { maxLength: 3 }),
})
const kept = fc.record({
  externalId: fc.constantFrom('urn:uuid:01900000-0000-7000-8000-000000000000', 'A-1', '=1', "'x", '12'),
  extras: fc.array(fc.constantFrom('X-SPOUSE:Maria', 'item1.X-ABDATE;TYPE=pref:1975-03-01'), {
    maxLength: 2,
  }),
  photo: fc.constantFrom(null, {
    type: 'image/png' as const,
    data: Uint8Array.from([0x89, 80, 78, 71, 13, 10, 26, 10, 0]),
  }),
})
const contact = fc
  .tuple(draft, kept)
  .filter(([drawn]) => contactInput.safeParse(drawn).success && !JSON.stringify(drawn).includes('_$!<'))
  .map(([drawn, rest]) => stored({ ...contactInput.parse(drawn), ...rest }))
const contacts = fc.array(contact, { minLength: 1, maxLength: 4 })

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
