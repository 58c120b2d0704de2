import { describe, expect, it } from 'vitest'
import { readTable } from './read-table'
import type { Delimiter, TableRow } from './table-row'

async function* once(...pieces: string[]): AsyncGenerator<string> {
  yield* pieces
}

async function rows(text: string, delimiter: Delimiter = ','): Promise<TableRow[]> {
  const all: TableRow[] = []
  for await (const row of readTable(once(text), { delimiter })) all.push(row)
  return all
}

describe('the rows of a table', () => {
  it.each([
    ['LF', 'a,b\nc,d\n'],
    ['CRLF', 'a,b\r\nc,d\r\n'],
    ['CR', 'a,b\rc,d\r'],
    ['all three, and none at the end', 'a,b\r\n\nc,d'],
  ])('end with %s', async (name, text) => {
    const line = name.startsWith('all') ? 3 : 2
    expect(await rows(text)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line, cells: ['c', 'd'] },
    ])
  })

  it('may be told apart by any of four delimiters', async () => {
    for (const delimiter of [',', ';', '\t', '|'] as const) {
      expect(await rows(`a${delimiter}"b${delimiter}c"`, delimiter)).toEqual([
        { line: 1, cells: ['a', `b${delimiter}c`] },
      ])
    }
  })

  it('quoted cells may go over lines, and the lines count', async () => {
    expect(await rows('name,notes\r\nJohn,"one\r\ntwo\rthree"\r\nJane,x')).toEqual([
      { line: 1, cells: ['name', 'notes'] },
      { line: 2, cells: ['John', 'one\ntwo\nthree'] },
      { line: 5, cells: ['Jane', 'x'] },
    ])
  })

  it('doubled quotes are one; a quote inside an unquoted cell is text', async () => {
    expect(await rows('"say ""hi""",5" pipe,"a"b",""\n')).toEqual([
      { line: 1, cells: ['say "hi"', '5" pipe', 'a"b', ''] },
    ])
  })

  it('rows may be ragged; empty ones are left out, and their lines count', async () => {
    expect(await rows('a,b,c\n\n,,\n  \nd\ne,f,g,h')).toEqual([
      { line: 1, cells: ['a', 'b', 'c'] },
      { line: 5, cells: ['d'] },
      { line: 6, cells: ['e', 'f', 'g', 'h'] },
    ])
  })

  it('double, empty and strange headers survive', async () => {
    expect(await rows('Name,,Name,__proto__,constructor\n1,2,3,4,5')).toEqual([
      { line: 1, cells: ['Name', '', 'Name', '__proto__', 'constructor'] },
      { line: 2, cells: ['1', '2', '3', '4', '5'] },
    ])
  })

  it('a first line sep=; is no row', async () => {
    expect(await rows('sep=;\na;b', ';')).toEqual([{ line: 2, cells: ['a', 'b'] }])
  })

  it('an unclosed quote takes its own line and no other', async () => {
    expect(await rows('a,b\n"John","unclosed,1\nJane,2\nJim,3')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['John', '"unclosed', '1'], problem: 'unclosed-quote' },
      { line: 3, cells: ['Jane', '2'] },
      { line: 4, cells: ['Jim', '3'] },
    ])
  })

  it('an unclosed quote is told though quoted cells follow', async () => {
    expect(await rows('"John","unclosed\n"Jane","2"\n"Jim","3"\n')).toEqual([
      { line: 1, cells: ['John', '"unclosed'], problem: 'unclosed-quote' },
      { line: 2, cells: ['Jane', '2'] },
      { line: 3, cells: ['Jim', '3'] },
    ])
  })

  it('a NUL character is told', async () => {
    expect(await rows('a,\0b\nc,d')).toEqual([
      { line: 1, cells: ['a', '\0b'], problem: 'nul-character' },
      { line: 2, cells: ['c', 'd'] },
    ])
  })

  it('a BOM within the file stays where it is', async () => {
    expect(await rows('\ufeffa\n\ufeffb')).toEqual([
      { line: 1, cells: ['\ufeffa'] },
      { line: 2, cells: ['\ufeffb'] },
    ])
  })
})

describe('the bounds of a table', () => {
  it('a line of megabytes is refused with its number', async () => {
    await expect(rows(`a\n${'x'.repeat(1_000_001)}`)).rejects.toMatchObject({
      key: 'line-too-long',
      params: { line: 2 },
    })
    await expect(rows(`"${'x'.repeat(3_000_000)}`)).rejects.toMatchObject({ key: 'line-too-long' })
  })

  it('a quote that does not close within the longest record is unclosed', async () => {
    const [first, second] = await rows(`"a\n${'x,y\n'.repeat(300_000)}z"\n`)
    expect(first).toEqual({ line: 1, cells: ['"a'], problem: 'unclosed-quote' })
    expect(second).toEqual({ line: 2, cells: ['x', 'y'] })
  })

  it('2,500 columns pass, more do not', async () => {
    expect((await rows('x,'.repeat(2_499)))[0]?.cells).toHaveLength(2_500)
    await expect(rows('x,'.repeat(2_500))).rejects.toMatchObject({
      key: 'too-many-columns',
      params: { line: 1 },
    })
  })

  it('500,000 people under a header pass, more do not', async () => {
    const people = 'a\n'.repeat(500_001)
    expect(await rows(people)).toHaveLength(500_001)
    await expect(rows(`${people}a`)).rejects.toMatchObject({
      key: 'too-many-records',
      params: { line: 500_002 },
    })
  })

  it('megabytes of line ends are no rows', async () => {
    expect(await rows(`${'\n'.repeat(3_000_000)}a`)).toEqual([{ line: 3_000_001, cells: ['a'] }])
  })
})
