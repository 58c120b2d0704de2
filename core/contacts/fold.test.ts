import fc from '@/core/testing/fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWithMap } from './fold'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...[
        'a',
        'Σ',
        'ß',
        'İ',
        'é',
        'e',
        '\u0301',
        '\u0307',
        ' ',
        '\u00a0',
        'ㄱ',
        'ㅏ',
        '\u1100',
        '\u1161',
        '\u11a8',
      ],
      ...[
        '가',
        'カ',
        '\u3099',
        'ｶ',
        'ﾞ',
        '\u200d',
        '\u200f',
        '´',
        '\u1ffd',
        'ﬁ',
        '王',
        '😀',
        '\ud800',
        'ٱ',
        'ִ',
        'ﾡ',
      ],
    ),
  }),
)

describe('folding', () => {
  it.each([
    ['Zürich', 'zurich'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['GROẞ', 'gross'],
    ['İstanbul', 'istanbul'],
    ['Ilgın', 'ilgin'],
    ['Søren Ødegård', 'soren odegard'],
    ['Łukasz Đorđević', 'lukasz dordevic'],
    ['Æsir œuvre Þór', 'aesir oeuvre thor'],
    ['Ἀχιλλεύς', 'αχιλλευσ'],
    ['ΑΧΙΛΛΕΥΣ', 'αχιλλευσ'],
    ['Ёлкин', 'елкин'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['שָׁלוֹם', 'שלום'],
    ['王小明', '王小明'],
    ['ガソリン', 'ガソリン'],
    ['ｶﾞｿﾘﾝ', 'ガソリン'],
    ['김민수', '김민수'],
    ['हिन्दी', 'हिन्दी'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
    ['O’Brien', "o'brien"],
    ['O´Brien', "o'brien"],
    ['Jean‑Luc', 'jean-luc'],
    ['  many \t\n spaces  ', 'many spaces'],
    ['٤٢', '42'],
    ['a\u200fb\u202ec', 'abc'],
    ['Ａ\u0301', 'a'],
  ])('%s is found as %s', (typed, folded) => {
    expect(fold(typed)).toBe(folded)
  })

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it('folds every character to a folded one, whatever its composition', () => {
    const unstable: string[] = []
    for (let code = 0; code < 0x30000; code += 1) {
      const character = String.fromCodePoint(code)
      const folded = fold(character)
      const isStable = fold(folded) === folded && foldWithMap(character).folded === folded
      if (!isStable || fold(character.normalize('NFD')) !== folded) unstable.push(code.toString(16))
    }
    expect(unstable).toEqual([])
  })

  it('does not depend on the composition of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text.normalize('NFC'))).toBe(fold(text))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('folding with the way back', () => {
  it('gives the same text, with ordered positions inside the original', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, starts, ends } = foldWithMap(text)
        expect(folded).toBe(fold(text))
        expect(starts).toHaveLength(folded.length)
        expect(ends).toHaveLength(folded.length)
        for (const [index, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0)
          expect(ends[index]).toBeGreaterThan(start)
          expect(ends[index]).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('points at the letter that became two', () => {
    expect(foldWithMap('aßb')).toEqual({ folded: 'assb', starts: [0, 1, 1, 2], ends: [1, 2, 2, 3] })
  })
})
