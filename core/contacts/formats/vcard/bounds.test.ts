import { describe, expect, it } from 'vitest'
import type { FileRecord } from '@/core/contacts/formats/file-record'
import { readVCards } from './read-vcards'

// What is linear takes seconds; what is not does not end within this.
const LONGEST_MS = 120_000

async function* once(bytes: Uint8Array) {
  yield await Promise.resolve(bytes)
}

async function recordsOf(file: string): Promise<FileRecord[]> {
  const all: FileRecord[] = []
  for await (const record of readVCards(once(new TextEncoder().encode(file)))) all.push(record)
  return all
}

function cardOf(lines: string): string {
  return `BEGIN:VCARD\n${lines}\nEND:VCARD\n`
}

describe(
  'what is too large is refused, and reading goes on with the next card:',
  { timeout: LONGEST_MS },
  () => {
    const next = 'BEGIN:VCARD\nFN:Ana\nEND:VCARD\n'

    it.each([
      ['a card above 8 MB', `NOTE:${'a'.repeat(1_000_000)}\n`.repeat(9)],
      ['a property above 6 MB', `NOTE:${'a'.repeat(6_000_000)}`],
      ['a property above 6 MB in folds', `NOTE:${`${'a'.repeat(60_000)}\n `.repeat(101)}`],
      ['a card of 200,000 properties', 'X:1\n'.repeat(200_000)],
    ])('%s', async (_, lines) => {
      const [large, small] = await recordsOf(cardOf(lines) + next)
      expect(large).toMatchObject({
        contact: { notes: '', extras: [] },
        findings: [{ gravity: 'refused', key: 'card-too-large', line: 1 }],
      })
      expect(small).toMatchObject({ contact: { firstName: 'Ana' }, findings: [] })
    })

    it('more than 500,000 cards are no longer read', async () => {
      const file = 'BEGIN:VCARD\nEND:VCARD\n'.repeat(500_001)
      await expect(recordsOf(file)).rejects.toMatchObject({ name: 'FileError', key: 'too-many-records' })
    })
  },
)

describe('the cost of a card grows with its length alone:', { timeout: LONGEST_MS }, () => {
  it('a property in a million lines', async () => {
    const [record] = await recordsOf(cardOf(`NOTE:${'a\r\n '.repeat(1_000_000)}`))
    expect(record?.contact.notes).toHaveLength(1_000_000)
  })

  it('a property in 90,000 soft breaks', async () => {
    const [record] = await recordsOf(cardOf(`X-A;ENCODING=QUOTED-PRINTABLE:${'a=\r\n'.repeat(90_000)}`))
    expect(record?.contact.extras).toEqual([`X-A:${'a'.repeat(90_000)}`])
  })

  it('a million parameters', async () => {
    const [record] = await recordsOf(cardOf(`TEL${';A=B'.repeat(1_000_000)}:1`))
    expect(record?.findings).toMatchObject([{ key: 'parameters-unreadable', line: 2 }])
  })

  it('100,000 lines that are no properties, of which 200 are told', async () => {
    const [record] = await recordsOf(cardOf('broken\n'.repeat(100_000)))
    expect(record?.findings).toHaveLength(201)
    expect(record?.findings.at(-1)).toMatchObject({ key: 'more-findings', params: { count: 99_800 } })
  })

  it('100,000 cards inside one another', async () => {
    expect(await recordsOf('BEGIN:VCARD\n'.repeat(100_000))).toHaveLength(100_000)
  })

  it.each(['N', 'ORG', 'ADR', 'CATEGORIES', 'NICKNAME', 'FN', 'LABEL', 'BDAY', 'TEL', 'PHOTO'])(
    '%s of 300,000 components',
    async (name) => {
      expect(await recordsOf(cardOf(`${name}:${'a;b,\\n'.repeat(300_000)}`))).toHaveLength(1)
    },
  )

  it.each([
    ['an e-mail of at signs', `EMAIL:<${'a@'.repeat(3_000_000)}`],
    ['a title of spaces', `TITLE:a${' '.repeat(3_000_000)}b`],
    ['a birthday of times', `BDAY:${'T00'.repeat(1_000_000)}\\nx`],
    ['notes', 'NOTE:n\n'.repeat(80_000)],
    ['nicknames', 'NICKNAME:n\n'.repeat(80_000)],
    ['roles', 'ROLE:r\n'.repeat(80_000)],
    ['full names beside a long name', `N:${'a '.repeat(500_000)}\n${'FN:b\n'.repeat(60_000)}`],
    ['addresses and their labels', 'ADR:;;a\nLABEL:b\n'.repeat(40_000)],
    ['cards in a large card', `VERSION:2.1\n${'X:1\n'.repeat(50_000)}${cardOf('').repeat(50_000)}`],
  ])('%s', async (_, lines) => {
    expect(await recordsOf(cardOf(lines))).not.toEqual([])
  })
})
