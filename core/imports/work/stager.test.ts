import { afterEach, expect, it } from 'vitest'
import { emptyFileContact, type FileRecord } from '@/core/contacts/formats/file-record'
import { recogniseReading } from '@/core/imports/recognise-file'
import { rulesOf, type Unread } from './read-records'
import type { StagedRecord } from './staged'
import { stagerHere, stagerInThread, type Stager } from './stager'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function person(index: number): FileRecord {
  const phones = [{ label: 'work', value: `044 668 18 ${10 + (index % 90)}`, extension: '' }]
  const photo = index % 7 === 0 ? { type: 'image/png' as const, data: new Uint8Array(PIXEL) } : null
  const contact = { ...emptyFileContact(), lastName: `Müller ${index}`, phones, extras: ['X-A:1'], photo }
  return { line: index + 1, contact, unplaced: [], findings: [] }
}

function rowOf({ line, contact }: FileRecord): Unread {
  return {
    line,
    cells: [contact.lastName, contact.phones[0]?.value ?? '', line % 5 === 0 ? '31/12/1980' : ''],
  }
}

const card = Buffer.from('BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n')
const table = Buffer.from('Last name;Business phone;Birthday\nMüller;044 668 18 10;31/12/1980\n')
const rulesFor = (file: Buffer) =>
  rulesOf(
    async function* () {
      yield file
    },
    recogniseReading(file, 'people'),
    'CH',
  )

const people = Array.from({ length: 150 }, (_, index) => person(index))
const batchesOf = (all: Unread[]) =>
  [0, 50, 100].map((at) => ({ unread: all.slice(at, at + 50), first: at + 1 }))

/** What a stager makes of all batches, asked for at once; each record has an id of its own. */
async function stagedBy(stager: Stager, all: Unread[]): Promise<Omit<StagedRecord, 'contactId'>[]> {
  const parts = await Promise.all(batchesOf(all).map((batch) => stager.stage(batch)))
  return parts
    .flatMap((json) => JSON.parse(json) as StagedRecord[])
    .map(({ contactId: _, ...staged }) => staged)
}

let inThread: Stager | undefined
afterEach(() => inThread?.end())

it('another thread makes of records what is made of them here', async () => {
  const rules = await rulesFor(card)
  inThread = stagerInThread(rules)
  const here = await stagedBy(stagerHere(rules), people)
  expect(here.map(({ number }) => number)).toEqual(people.map((_, index) => index + 1))
  expect(here[7]).toMatchObject({ verdict: 'add', keys: ['p:+41446681817', 'n:7 muller|'] })
  expect(here[7]?.photo).toMatch(/^\/9j\//)
  expect(await stagedBy(inThread, people)).toEqual(here)
})

it('another thread reads the rows of a table as they are read here', async () => {
  const rules = await rulesFor(table)
  inThread = stagerInThread(rules)
  const rows = people.map(rowOf)
  const here = await stagedBy(stagerHere(rules), rows)
  expect(here[4]).toMatchObject({
    line: 5,
    number: 5,
    row: { lastName: 'Müller 4', birthday: '1980-12-31' },
    keys: ['p:+41446681814', 'n:4 muller|'],
  })
  expect(await stagedBy(inThread, rows)).toEqual(here)
})

it('a batch fails when its thread ends before it is ready, and so does every later one', async () => {
  inThread = stagerInThread(await rulesFor(card))
  const [first, later] = batchesOf(people)
  const waiting = inThread.stage(first!)
  await inThread.end()
  await expect(waiting).rejects.toThrow('ended')
  await expect(inThread.stage(later!)).rejects.toThrow('ended')
})

it('a text that only looks like the escape of NUL stays as it is, and NUL itself is shown', async () => {
  const contact = { ...emptyFileContact(), lastName: 'Ada', notes: String.raw`\u0000 \\u0000` }
  const record: FileRecord = { line: 1, contact, unplaced: [{ column: 'a', cell: 'b\0c' }], findings: [] }
  const json = await stagerHere(await rulesFor(card)).stage({ unread: [record], first: 1 })
  const [staged] = JSON.parse(json) as StagedRecord[]
  expect(staged?.row?.notes).toBe(String.raw`\u0000 \\u0000`)
  expect(staged?.unplaced).toEqual([{ column: 'a', cell: 'b\ufffdc' }])
})
