import { describe, expect, it } from 'vitest'
import { decode } from './decode'
import type { Encoding } from './encoding'

async function* pieces(bytes: number[], size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield Uint8Array.from(bytes.slice(at, at + size))
}

async function decoded(bytes: number[], encoding: Encoding, size = 1): Promise<string> {
  let text = ''
  for await (const piece of decode(pieces(bytes, size), encoding)) text += piece
  return text
}

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0))

describe('reading the bytes of a file as text', () => {
  it.each<[Encoding, number[], string]>([
    ['utf-8', [0xc3, 0xb6, 0xf0, 0x9f, 0x98, 0x80], 'ö😀'],
    ['utf-16le', [0xf6, 0x00, 0x3d, 0xd8, 0x00, 0xde], 'ö😀'],
    ['utf-16be', [0x00, 0xf6, 0xd8, 0x3d, 0xde, 0x00], 'ö😀'],
    ['windows-1252', [0x80, 0x92, 0xf6], '€’ö'],
    ['iso-8859-15', [0xa4, 0xbd, 0xf6], '€œö'],
    ['macintosh', [0x8a, 0x8e, 0xa7], 'äéß'],
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b, 0xb6], '日本ｶ'],
  ])('%s, also cut inside a character', async (encoding, bytes, text) => {
    expect(await decoded(bytes, encoding)).toBe(text)
    expect(await decoded(bytes, encoding, 64)).toBe(text)
  })

  it('a byte order mark is not text', async () => {
    expect(await decoded([0xef, 0xbb, 0xbf, 0x41], 'utf-8')).toBe('A')
    expect(await decoded([0xff, 0xfe, 0x41, 0x00], 'utf-16le')).toBe('A')
  })

  it('a replacement character that stands in the file stays', async () => {
    expect(await decoded([0xef, 0xbf, 0xbd], 'utf-8')).toBe('\ufffd')
  })

  it.each([1, 3, 1000])('what is not of the encoding is told with its line (pieces of %i)', async (size) => {
    const file = [...ascii('Name\r\nJohn\rJane\nJ'), 0xf6, ...ascii('rg\n')]
    await expect(decoded(file, 'utf-8', size)).rejects.toMatchObject({
      name: 'FileError',
      key: 'wrong-encoding',
      params: { encoding: 'UTF-8', line: 4 },
    })
  })

  it('half a character at the end is told', async () => {
    await expect(decoded([...ascii('a\nb'), 0xc3], 'utf-8')).rejects.toMatchObject({
      key: 'wrong-encoding',
      params: { line: 2 },
    })
    await expect(decoded([0x41, 0x00, 0x41], 'utf-16le')).rejects.toMatchObject({ key: 'wrong-encoding' })
  })

  it('the mark of UTF-8 is no text in any encoding', async () => {
    const marked = [0xef, 0xbb, 0xbf, 0x41, 0xf6]
    for (const size of [1, 2, 64]) expect(await decoded(marked, 'windows-1252', size)).toBe('Aö')
    expect(await decoded([0xef, 0xbb], 'windows-1252')).toBe('ï»')
  })
})
