import fc from '@/core/testing/fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold'
import { findDigitMatches, findMatches } from './highlight'

function marked(text: string, ranges: [number, number][]): string {
  return ranges.map(([start, end]) => text.slice(start, end)).join('|')
}

describe('matches are marked in the original text', () => {
  it.each([
    ['Zürich', ['zur'], 'Zür'],
    ['Zu\u0308rich', ['zur'], 'Zu\u0308r'],
    ['Hauptstraße', ['asse'], 'aße'],
    ['Hauptstraße', ['s'], 's|ß'],
    ['Ana Pérez', ['perez', 'ana'], 'Ana|Pérez'],
    ['banana', ['ana'], 'anana'],
    ['王小明', ['小明'], '小明'],
    ['ｶﾞｿﾘﾝ', ['ガ'], 'ｶﾞ'],
    ['ﬁre', ['f'], 'ﬁ'],
    ['Zürich', ['bern'], ''],
    ['Zürich', [''], ''],
  ])('%s for %j', (text, terms, expected) => {
    expect(marked(text, findMatches(text, terms))).toBe(expected)
  })

  it('finds every part that search finds, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(5), (text, start, length) => {
        const part = fold(text).slice(start, start + length)
        const ranges = findMatches(text, [part])
        expect(ranges.length > 0).toBe(fold(part) !== '')
        for (const [index, [from, to]] of ranges.entries()) {
          expect(to).toBeGreaterThan(from)
          expect(from).toBeGreaterThan(ranges[index - 1]?.[1] ?? -1)
        }
      }),
    )
  })
})

describe('numbers are marked whatever stands between their digits', () => {
  it.each([
    ['(415) 555-0199', ['4155550199'], '415) 555-0199'],
    ['(415) 555-0199', ['0199'], '0199'],
    ['(415) 555-0199', ['+1 415 555 0199'], '415) 555-0199'],
    ['020 7946 0958', ['+44 20 7946 0958'], '20 7946 0958'],
    ['+41 44 668 18 00', ['44 668'], '44 668'],
    ['(415) 555-0199', ['0198', 'zoe'], ''],
  ])('%s for %j', (shown, terms, expected) => {
    expect(marked(shown, findDigitMatches(shown, terms))).toBe(expected)
  })
})
