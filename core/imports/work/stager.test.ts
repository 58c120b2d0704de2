import { afterEach, expect, it } from 'vitest'
import { emptyFileContact } from '@/core/contacts/formats/file-record'
import type { ReadRecord } from './read-records'
import type { StagedRecord } from './staged'
import { stagerHere, stagerInThread, stagerInTwoThreads, type Stager } from './stager'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function person(index: number): ReadRecord {
  const phones = [{ label: 'work', value: `044 668 18 ${10 + (index % 90)}`, extension: '' }]
  const photo = index % 7 === 0 ? { type: 'image/png' as const, data: new Uint8Array(PIXEL) } : null
  const contact = { ...emptyFileContact(), lastName: `Müller ${index}`, phones, extras: ['X-A:1'], photo }
  return { line: index + 1, contact, unplaced: [], findings: [], cells: [`Müller ${index}`] }
}

const batches = [0, 1, 2].map((batch) => ({
  records: Array.from({ length: 50 }, (_, index) => person(batch * 50 + index)),
  first: batch * 50 + 1,
}))

/** What a stager makes of all batches, asked for at once; each record has an id of its own. */
async function stagedBy(stager: Stager): Promise<Omit<StagedRecord, 'contactId'>[]> {
  const parts = await Promise.all(batches.map((batch) => stager.stage(batch)))
  return parts
    .flatMap((json) => JSON.parse(json) as StagedRecord[])
    .map(({ contactId: _, ...staged }) => staged)
}

let inThread: Stager | undefined
afterEach(() => inThread?.end())

it('two threads make of records what is made of them in one', async () => {
  inThread = stagerInTwoThreads('CH')
  const here = await stagedBy(stagerHere('CH'))
  expect(here.map(({ number }) => number)).toEqual(Array.from({ length: 150 }, (_, index) => index + 1))
  expect(here[7]).toMatchObject({ verdict: 'add', keys: ['p:+41446681817', 'n:7 muller|'] })
  expect(here[7]?.photo).toMatch(/^\/9j\//)
  expect(await stagedBy(inThread)).toEqual(here)
})

it('a batch fails when its thread ends before it is ready, and so does every later one', async () => {
  inThread = stagerInThread('CH')
  const [first, later] = batches
  const waiting = inThread.stage(first!)
  await inThread.end()
  await expect(waiting).rejects.toThrow('ended')
  await expect(inThread.stage(later!)).rejects.toThrow('ended')
})

it('a text that only looks like the escape of NUL stays as it is, and NUL itself is shown', async () => {
  const contact = { ...emptyFileContact(), lastName: 'Ada', notes: String.raw`\u0000 \\u0000` }
  const record: ReadRecord = { line: 1, contact, unplaced: [{ column: 'a', cell: 'b\0c' }], findings: [] }
  const [staged] = JSON.parse(await stagerHere('CH').stage({ records: [record], first: 1 })) as StagedRecord[]
  expect(staged?.row?.notes).toBe(String.raw`\u0000 \\u0000`)
  expect(staged?.unplaced).toEqual([{ column: 'a', cell: 'b\ufffdc' }])
})
