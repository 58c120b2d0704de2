import fc from '@/core/testing/fast-check'
import { expect, it } from 'vitest'
import { FileError, type FileRecord } from '../file-record'
import { FUZZ_LIMIT_MS, fuzzRuns } from '../testing/fuzz-runs'
import { lostCells } from '../testing/lost-cells'
import { readPhonebook } from './read-phonebook'

const NAMES = [
  ...['Name', 'FirstName', 'LastName', 'Telephone', 'Company', 'Department', 'JobTitle', 'Email', 'Group'],
  ...['note', 'birthday', 'id', 'url', 'Custom', 'number_type'],
]
const value = fc.oneof(
  fc.constantFrom(
    'Ana',
    'Pérez, Ana',
    'a@b.example',
    '1001',
    '<b>x</b>',
    '&amp;',
    ']]>',
    '22.03.1980',
    'cell',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const entry = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { minLength: 1, maxLength: 6 })
// What XML 1.0 has no character for.
const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const escaped = (text: string) =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

it(
  'each entry is one record, and each of its texts is in a field or listed',
  { timeout: FUZZ_LIMIT_MS },
  () => {
    const property = fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
      const body = entries.map(
        (texts) =>
          `<DirectoryEntry>${texts.map(([name, text]) => `<${name}>${escaped(text)}</${name}>`).join('\n')}</DirectoryEntry>`,
      )
      const read = readPhonebook(`<YealinkIPPhoneDirectory>\n${body.join('\n')}\n</YealinkIPPhoneDirectory>`)
      expect(read).toHaveLength(entries.length)
      for (const [at, record] of read.entries()) {
        // The kind of a number is its label.
        const texts = (entries[at] ?? []).filter(([name]) => name !== 'number_type')
        expect(
          lostCells(
            texts.map(([, text]) => text.replace(forbidden, '')),
            record,
          ),
        ).toEqual([])
      }
    })
    fc.assert(property, fuzzRuns)
  },
)

const PIECES = [
  ...['<YealinkIPPhoneDirectory>', '</YealinkIPPhoneDirectory>', '<DirectoryEntry>', '</DirectoryEntry>'],
  ...['<Name>', '</Name>', '<Telephone/>', '<Unit Name="', "\" Phone1='1'/>", '<AddressBook>', '<__proto__>'],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml version="1.0"?>',
    '<!DOCTYPE a>',
    '<!ENTITY a "b">',
    '&a;',
    '&#0;',
  ],
  ...[
    '&#x110000;',
    '&amp;',
    '<',
    '>',
    '/',
    '=',
    '"',
    "'",
    '\n',
    ' ',
    'Ana',
    '\ud800',
    '\0',
    '<a '.repeat(30),
  ],
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 })
  .map((pieces) => pieces.join(''))

it('whatever a file holds is read or refused with a reason', { timeout: FUZZ_LIMIT_MS }, () => {
  const read = (text: string): FileRecord[] | string => {
    try {
      return readPhonebook(text)
    } catch (error) {
      if (error instanceof FileError) return error.key
      throw error
    }
  }
  const property = fc.property(hostile, fc.boolean(), (text, isWrapped) => {
    const whole = isWrapped ? `<YealinkIPPhoneDirectory>${text}</YealinkIPPhoneDirectory>` : text
    const found = read(whole)
    const isRefused = typeof found === 'string' && found.startsWith('xml-')
    const isBounded = typeof found !== 'string' && found.length <= whole.split('<').length
    expect(isRefused || isBounded).toBe(true)
  })
  fc.assert(property, fuzzRuns)
})
