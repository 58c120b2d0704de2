import fc from '@/core/testing/fast-check'
import { expect, it } from 'vitest'
import { FUZZ_LIMIT_MS, fuzzRuns } from '../testing/fuzz-runs'
import { lostCells } from '../testing/lost-cells'
import type { FileRecord } from '../file-record'
import { readLdif } from './read-ldif'

const NAMES = [
  ...['cn', 'sn', 'givenName', 'displayName', 'o', 'ou', 'title', 'mozillaNickname', 'description'],
  ...['mail', 'mozillaSecondEmail', 'telephoneNumber', 'homePhone', 'mobile', 'fax', 'pager', 'otherMobile'],
  ...[
    'street',
    'l',
    'st',
    'postalCode',
    'c',
    'mozillaHomeStreet',
    'mozillaHomeLocalityName',
    'postalAddress',
  ],
  ...['mozillaWorkUrl', 'labeledURI', 'birthdate', 'uid', 'x-custom', '__proto__', 'constructor', 'toString'],
]
const value = fc.oneof(
  fc.constantFrom(
    'Ana',
    'Pérez Gil',
    'a@b.example',
    '+34 91 555 01 00',
    'http://x.example word',
    '1980-03-22',
  ),
  fc.constantFrom('Calle 1$Madrid', '<b>', '__proto__', 'dn: cn=x', '# no comment', ' : ', '=1+1', '北', '-'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)
const attribute = fc.tuple(fc.constantFrom(...NAMES), value, fc.boolean())
const entries = fc.array(fc.array(attribute, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 })
const isPlain = (text: string) => /^[A-Za-z0-9+][\x20-\x7e]*$/.test(text)

function written([name, text, inBase64]: [string, string, boolean]): string {
  const line =
    inBase64 || !isPlain(text) ? `${name}:: ${Buffer.from(text).toString('base64')}` : `${name}: ${text}`
  return line.replace(/(?<=.{76})(?=.)/, '\n ')
}

async function records(text: string): Promise<FileRecord[]> {
  const all: FileRecord[] = []
  for await (const record of readLdif(once(text))) all.push(record)
  return all
}

async function* once(text: string) {
  yield await Promise.resolve(text)
}

it(
  'each entry is one record, and each of its values is in a field or listed',
  { timeout: FUZZ_LIMIT_MS },
  async () => {
    const property = fc.asyncProperty(entries, fc.constantFrom('\n', '\r\n'), async (all, lineEnd) => {
      const text = all
        .map((attributes, at) => [`dn: cn=entry${at}`, ...attributes.map(written)].join('\n'))
        .join('\n\n')
      const read = await records(text.replaceAll('\n', lineEnd))
      expect(read).toHaveLength(all.length)
      for (const [at, record] of read.entries()) {
        expect(lostCells([`cn=entry${at}`, ...(all[at] ?? []).map(([, said]) => said)], record)).toEqual([])
      }
    })
    await fc.assert(property, fuzzRuns)
  },
)
