import fc from './fast-check'
import { contactInput } from '@/core/contacts/contact'
import { toContactRow, type ContactRow } from '@/core/contacts/contact-row'
import type { FileContact } from '@/core/contacts/formats/file-record'

/** The country of the domain that the contacts are of. */
export const COUNTRY = 'CH'

/** A contact as it is stored, with its picture. */
export type Stored = ContactRow & Pick<FileContact, 'externalId' | 'extras' | 'photo'>

/** What a record of a file becomes in a domain. */
export function stored({ externalId, extras, photo, ...draft }: FileContact): Stored {
  const input = contactInput.parse(draft)
  return { ...toContactRow(input, { country: COUNTRY, externalId }), externalId, extras, photo }
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
/** Contacts with whatever a person may type, as they are stored. */
export const drawnContact = fc
  .tuple(draft, kept)
  .filter(([drawn]) => contactInput.safeParse(drawn).success && !JSON.stringify(drawn).includes('_$!<'))
  .map(([drawn, rest]) => stored({ ...contactInput.parse(drawn), ...rest }))
