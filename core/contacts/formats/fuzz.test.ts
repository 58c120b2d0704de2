import fc from '@/core/testing/fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { FileError } from './file-record'
import { readLdif } from './ldif/read-ldif'
import { readTable } from './table/read-table'
import { FUZZ_LIMIT_MS, fuzzRuns } from './testing/fuzz-runs'
import { DELIMITERS, type Delimiter, type TableRow } from './table/table-row'

const hostile = fc.constantFrom(
  ...[
    '"',
    '""',
    '"""',
    ',',
    ';',
    '\t',
    '|',
    '\r',
    '\n',
    '\r\n',
    '\0',
    '\ufeff',
    '\ud83d',
    '\ude00',
    '😀',
    ' ',
    '\u00a0',
  ],
  ...[
    'a',
    'b c',
    '__proto__',
    'constructor',
    '5" pipe',
    '",',
    ',"',
    '"\n',
    '\n"',
    ',""',
    'sep=;',
    'x'.repeat(300),
  ],
)
const hostileTable = fc.array(hostile, { maxLength: 40 }).map((pieces) => pieces.join(''))
const hostileLdif = fc
  .array(
    fc.oneof(
      hostile,
      fc.constantFrom(
        ...['dn: cn=a', 'cn:: ', 'SsO8cmc=', ':', ' ', '# ', 'objectclass: groupOfNames', '-', 'mail: a@b.c'],
      ),
      fc.constantFrom(
        ...['jpegPhoto:: ', '/9j/4AA=', 'changetype: delete', 'birthday: 31', 'birthmonth: 2', '\n', '\n\n'],
      ),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))
const cuts = fc.array(fc.nat(60), { maxLength: 8 })

async function* cut(text: string, sizes: number[]): AsyncGenerator<string> {
  let at = 0
  for (const size of sizes) {
    yield text.slice(at, at + size)
    at += size
  }
  yield text.slice(at)
}

/** What was read, and the error that ended it; any error but a FileError fails the test. */
async function collect<T>(items: AsyncIterable<T>): Promise<(T | string)[]> {
  const all: (T | string)[] = []
  try {
    for await (const item of items) all.push(item)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    all.push(error.key)
  }
  return all
}

function table(text: string, sizes: number[], delimiter: Delimiter, piece: number) {
  return collect(readTable(cut(text, sizes), { delimiter, piece }))
}

describe('hostile tables', () => {
  it('give the same rows however the text is cut, and never break', { timeout: FUZZ_LIMIT_MS }, async () => {
    const property = fc.asyncProperty(
      hostileTable,
      cuts,
      fc.constantFrom(...DELIMITERS),
      async (text, sizes, delimiter) => {
        const whole = await table(text, [], delimiter, 1 << 16)
        expect(await table(text, sizes, delimiter, 1)).toEqual(whole)
      },
    )
    await fc.assert(property, fuzzRuns)
  })

  it(
    'lose no line: every visible character is in the row of its lines',
    { timeout: FUZZ_LIMIT_MS },
    async () => {
      const property = fc.asyncProperty(hostileTable, async (text) => {
        const rows = (await table(text, [], ',', 7)) as TableRow[]
        const lines = text.split(/\r\n|\r|\n/)
        // A line `sep=` in front is no row.
        const first = /^(?:sep=[^"]?|"sep=[^"]?")$/i.test(lines[0] ?? '') ? 2 : 1
        const own = rows.map((row, index) => {
          const from = index === 0 ? first : row.line
          return lines.slice(from - 1, (rows[index + 1]?.line ?? lines.length + 1) - 1).join('')
        })
        expect(rows.map((row) => visible(row.cells.join('')))).toEqual(own.map(visible))
        expect(rows.length > 0 || visible(lines.slice(first - 1).join('')) === '').toBe(true)
      })
      await fc.assert(property, fuzzRuns)
    },
  )

  it('what papaparse writes comes back', { timeout: FUZZ_LIMIT_MS }, async () => {
    const cell = fc.array(hostile, { maxLength: 4 }).map((pieces) => pieces.join(''))
    const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
    const property = fc.asyncProperty(grid, fc.constantFrom(...DELIMITERS), async (rows, delimiter) => {
      const text = Papa.unparse(rows, { delimiter, quotes: true })
      const read = (await table(text, [], delimiter, 5)) as TableRow[]
      const kept = rows
        .map((cells) => cells.map((one) => one.replace(/\r\n?/g, '\n')))
        .filter((cells, index) => cells.some((one) => one.trim() !== '') && !(index === 0 && isSep(cells)))
      const isAmbiguous = kept.some((cells) => cells.some(mayOpen))
      expect(isAmbiguous ? kept : read.map(({ cells }) => cells)).toEqual(kept)
    })
    await fc.assert(property, fuzzRuns)
  })
})

describe('hostile LDIF', () => {
  it(
    'gives the same records however the text is cut, and never breaks',
    { timeout: FUZZ_LIMIT_MS },
    async () => {
      const property = fc.asyncProperty(hostileLdif, cuts, async (text, sizes) => {
        const whole = await collect(readLdif(cut(text, [])))
        expect(await collect(readLdif(cut(text, sizes)))).toEqual(whole)
      })
      await fc.assert(property, fuzzRuns)
    },
  )
})

/** Without what tokenising takes away: quotes, delimiters and spaces. */
function visible(text: string): string {
  return text.replace(/[",\s]/g, '')
}

function isSep(cells: string[]): boolean {
  return cells.length === 1 && /^sep=.?$/i.test(cells[0] ?? '')
}

/** A cell that goes over lines and has something like the beginning of a quoted cell is read as an unclosed quote. */
function mayOpen(cell: string): boolean {
  return /\n/.test(cell) && cell.includes('"')
}
