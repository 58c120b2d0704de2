import fc from '@/core/testing/fast-check'
import { expect, it } from 'vitest'
import { denature, neutralise } from './formula-cells'

it.each([
  ['=1+1', "'=1+1"],
  ['+41446681800', "'+41446681800"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['＝1', "'＝1"],
  ["'t Hooft", "''t Hooft"],
  ['Ana', 'Ana'],
  ['', ''],
])('%j is written as %j', (text, cell) => {
  expect(neutralise(text)).toBe(cell)
  expect(denature(cell)).toBe(text)
})

it('a text that was never neutralised stays', () => {
  expect(denature("'t Hooft")).toBe("'t Hooft")
})

it('every text comes back', () => {
  const start = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', 'a')
  const text = fc.tuple(fc.array(start, { maxLength: 4 }), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(text, ([first, rest]) => {
      const whole = first.join('') + rest
      expect(denature(neutralise(whole))).toBe(whole)
    }),
  )
})
