import fc from '@/core/testing/fast-check'
import { describe, expect, it } from 'vitest'
import { contactInput } from '@/core/contacts/contact'
import { emptyFileContact, type FileContact } from '@/core/contacts/formats/file-record'
import { writeVCard, type VCardContact } from './from-contact/write-vcard'
import { readVCards } from './read-vcards'

async function read(card: string): Promise<FileContact> {
  async function* once() {
    yield await Promise.resolve(new TextEncoder().encode(card))
  }
  const records = []
  for await (const record of readVCards(once())) records.push(record)
  expect(records).toHaveLength(1)
  expect(records[0]?.findings).toEqual([])
  return records[0]?.contact ?? emptyFileContact()
}

// Commas, separators, breaks and quotes more often than chance would bring them.
const hostile = fc.constantFrom(
  ...['\n', ';', ',', '\\', '\\n', ':', '"', '^n', '=', '  ', "'", '\r\nX-EVIL:1', '\\;', '\\\\,'],
)
const words = fc.constantFrom('Ana', 'Müller', '山田', 'ext.', '😀', 'é', 'END:VCARD', 'BEGIN:VCARD', 'X:')
const anything = fc
  .array(fc.oneof(hostile, words, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(''))
const line = anything.map((text) => text.replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, ' '))
const label = fc.oneof(
  fc.constantFrom(
    'work',
    'mobile',
    'home',
    'fax',
    'main',
    'pager',
    'other',
    'Home Fax',
    'Home Page',
    'home page',
  ),
  line,
)
// These are read as an extension, by us as by the reader of phones.
const number = fc
  .oneof(fc.constantFrom('(415) 555-0199', '555-1234', '*21#', 'p12w3', '1,2'), line)
  .filter((value) => !/ext\. |^\s*ext\.|^\s*tel:|^\s*\+\d+,\d/i.test(value))
const extension = fc.constantFrom('', '12', '004', '*9', 'a b')
const date = fc.constantFrom('', '1980-03-22', '--04-16', '--02-29', '0999-12-31')

const typed = fc.record({
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
  emails: fc.array(fc.record({ label, value: fc.constantFrom('a@b.co', 'ä.ö@ü.de') }), { maxLength: 2 }),
  addresses: fc.array(
    fc.record({ label, street: anything, city: line, region: line, postalCode: line, country: line }),
    { maxLength: 2 },
  ),
  urls: fc.array(
    fc.record({ label, value: fc.constantFrom('https://a.co/x,y;z?q=%5C', 'http://b.co/\\a\\,b') }),
    {
      maxLength: 2,
    },
  ),
  birthday: date,
  notes: anything,
  tags: fc.array(line, { maxLength: 3 }),
})

const extra = fc.constantFrom(
  'X-SPOUSE:Maria',
  'item1.X-ABDATE;TYPE=pref:1975-03-01',
  'item1.X-ABLabel:_$!<Anniversary>!$_',
  'X-A;B="c;d:e":a\\nb\\,c',
  'LOGO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=',
  'IMPP;PREF=1:xmpp:detective@sherlockholmes.com',
  `X-LONG:${'ä'.repeat(200)}`,
)
const photo = fc.constantFrom(
  null,
  { type: 'image/jpeg' as const, data: Uint8Array.from([0xff, 0xd8, 0xff, 1, 2, 3]) },
  { type: 'image/png' as const, data: Uint8Array.from([0x89, 80, 78, 71, 13, 10, 26, 10, 0]) },
)

const contacts = fc
  .record({ typed, extras: fc.array(extra, { maxLength: 4 }), photo, uid: line })
  .filter(({ typed }) => {
    const read = contactInput.safeParse(typed)
    return read.success && !JSON.stringify(read.data).includes('_$!<')
  })

function asContact({
  typed,
  extras,
  photo,
  uid,
}: typeof contacts extends fc.Arbitrary<infer T> ? T : never): FileContact {
  return { ...contactInput.parse(typed), externalId: uid.trim(), extras, photo }
}

/** The same number dialled: what has an E.164 form is read as that. */
function withE164(contact: FileContact): { given: VCardContact; back: FileContact } {
  const dialled = { label: 'work', value: '(415) 555-0199', extension: '12' }
  const given = { ...contact, phones: [{ ...dialled, e164: '+14155550199' }, ...contact.phones] }
  return { given, back: { ...contact, phones: [{ ...dialled, value: '+14155550199' }, ...contact.phones] } }
}

describe.each(['3.0', '4.0'] as const)('what is written as %s', { timeout: 300_000 }, (version) => {
  it('is read as the same contact, and written again as the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(contacts, async (drawn) => {
        const { given, back } = withE164(asContact(drawn))
        const card = writeVCard(given, { version })
        const contact = await read(card)
        expect(contact).toEqual(back)
        const again = writeVCard({ ...contact, phones: given.phones }, { version })
        expect(again).toBe(card)
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 500) },
    )
  })
})
