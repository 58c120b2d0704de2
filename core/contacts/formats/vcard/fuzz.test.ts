import fc from '@/core/testing/fast-check'
import { expect, it } from 'vitest'
import type { FileRecord } from '@/core/contacts/formats/file-record'
import { FUZZ_LIMIT_MS, fuzzRuns } from '@/core/contacts/formats/testing/fuzz-runs'
import { readVCards } from './read-vcards'

const PIECES = [
  ...[
    'BEGIN:VCARD',
    'END:VCARD',
    'begin:vcard',
    'BEGIN:VCARD ',
    ' BEGIN:VCARD',
    'BEGIN:VCARDX',
    'BEGIN:',
    'END:',
  ],
  ...['VERSION:2.1', 'VERSION:3.0', 'VERSION:4.0', 'VERSION', 'AGENT:', 'AGENT:BEGIN:VCARD\\nEND:VCARD'],
  ...[
    '\r\n',
    '\n',
    '\r',
    '\r\r\n',
    '\r\n ',
    '\n\t',
    '=\r\n',
    '=\n',
    '\n\n',
    '\\\n',
    ' ',
    '\t',
    '\u0000',
    '\ufeff',
  ],
  ...['N:', 'FN:', 'TEL', 'TEL;', 'ADR;WORK', 'LABEL;HOME:', 'ORG:', 'BDAY:', 'NOTE:', 'KIND:group', 'UID:'],
  ...[
    'PHOTO;ENCODING=b:',
    'PHOTO;BASE64:',
    'PHOTO:data:image/png;base64,',
    '/9j/4AAQ',
    'iVBORw0KGgo=',
    '====',
    '%%%',
  ],
  ...[';ENCODING=QUOTED-PRINTABLE', ';QUOTED-PRINTABLE:', '=C3', '=A9', '=ZZ', '=0D=0A', '='],
  ...[
    ';CHARSET=UTF-8',
    ';CHARSET=x-nothing',
    ';CHARSET=SHIFT_JIS',
    ';CHARSET=UTF-16',
    ';CHARSET=',
    ';CHARSET="',
  ],
  ...[
    ';TYPE=',
    ';TYPE="a,b"',
    ';TYPE=a,b;TYPE=c',
    ';=',
    ';;',
    '"',
    ':',
    ';',
    ',',
    '\\',
    '\\;',
    '^n',
    "^'",
    '^',
  ],
  ...[
    'item1.',
    'item1.X-ABLabel:_$!<Home>!$_',
    'a.b.c.',
    `${'g'.repeat(300)}.`,
    'X-ABShowAs:COMPANY',
    '.TEL:1',
  ],
  ...[
    '__proto__:1',
    '__proto__.TEL:1',
    ';__proto__=1',
    ';constructor=1',
    'constructor:1',
    'toString;hasOwnProperty:',
  ],
  ...['tel:+1;ext=1', 'tel:%ZZ', 'é', '😀', '\ud800', 'a'.repeat(200), ';X=1'.repeat(150)],
]
const bytes = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => Buffer.from(pieces.join(''), 'utf8'))
const damaged = fc.tuple(bytes, fc.uint8Array({ maxLength: 6 }), fc.nat()).map(([whole, noise, at]) => {
  const cut = at % (whole.length + 1)
  return Buffer.concat([whole.subarray(0, cut), noise, whole.subarray(cut)])
})
// Most inputs are cards, or nothing but strays would be tried.
const inputs = fc
  .tuple(damaged, damaged)
  .map(([first, second]) =>
    Buffer.concat([Buffer.from('BEGIN:VCARD\r\n'), first, Buffer.from('\nBEGIN:VCARD\n'), second]),
  )

async function* inChunks(whole: Uint8Array, size: number) {
  for (let at = 0; at < whole.length; at += size) yield await Promise.resolve(whole.subarray(at, at + size))
}

async function records(whole: Uint8Array, size: number, encoding = 'utf-8'): Promise<FileRecord[]> {
  const all: FileRecord[] = []
  for await (const record of readVCards(inChunks(whole, size), { encoding })) all.push(record)
  return all
}

it(
  `each BEGIN:VCARD of ${fuzzRuns.numRuns} hostile files gives one record, however the file is cut into chunks`,
  async () => {
    await fc.assert(
      fc.asyncProperty(inputs, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
        const lines = whole.toString('latin1').split(/\r*\n|\r/)
        const read = await records(whole, whole.length)
        const begins = lines.flatMap((line, index) => (/^begin:vcard\s*$/i.test(line) ? index + 1 : []))
        const found = read.map(({ line }) => line).toSorted((a, b) => a - b)
        const others = lines.filter((line) => /^end:vcard\s*$|^agent.*begin:vcard\s*$/i.test(line)).length
        expect(found.filter((line) => begins.includes(line))).toEqual(begins)
        expect(found.length).toBeLessThanOrEqual(begins.length + others)
        expect(await records(whole, size)).toEqual(read)
      }),
      fuzzRuns,
    )
  },
  FUZZ_LIMIT_MS,
)

it(
  'files in any encoding are read without a crash',
  async () => {
    const encodings = fc.constantFrom(
      'utf-16le',
      'utf-16be',
      'shift_jis',
      'windows-1252',
      'iso-2022-jp',
      'gb18030',
    )
    await fc.assert(
      fc.asyncProperty(inputs, encodings, async (whole, encoding) => {
        const read = await records(whole, 7, encoding)
        expect(await records(whole, whole.length, encoding)).toEqual(read)
      }),
      { ...fuzzRuns, numRuns: Math.ceil(fuzzRuns.numRuns / 20) },
    )
  },
  FUZZ_LIMIT_MS,
)
