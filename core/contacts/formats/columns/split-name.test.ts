import fc from '@/core/testing/fast-check'
import { expect, it } from 'vitest'
import { isCompanyName } from './name-words'
import { splitName } from './split-name'

it.each([
  ['Forrest Gump', ['', 'Forrest', '', 'Gump', '']],
  ['Gump, Forrest', ['', 'Forrest', '', 'Gump', '']],
  ['Dr. Ana María Pérez', ['Dr.', 'Ana', 'María', 'Pérez', '']],
  ['Prof. Dr. Hans Muster', ['Prof. Dr.', 'Hans', '', 'Muster', '']],
  ['Jan van der Berg', ['', 'Jan', '', 'van der Berg', '']],
  ['van der Berg, Jan Pieter', ['', 'Jan', 'Pieter', 'van der Berg', '']],
  ['Martin Luther King Jr.', ['', 'Martin', 'Luther', 'King', 'Jr.']],
  ['John Smith, MD', ['', 'John', '', 'Smith', 'MD']],
  ['Smith, John, Jr.', ['', 'John', '', 'Smith', 'Jr.']],
  ['Madonna', ['', 'Madonna', '', '', '']],
  ['王小明', ['', '小明', '', '王', '']],
  ['欧阳小明', ['', '小明', '', '欧阳', '']],
  ['山田太郎', ['', '太郎', '', '山田', '']],
  ['山田 太郎', ['', '太郎', '', '山田', '']],
  ['김민준', ['', '민준', '', '김', '']],
  ['名無しの権兵衛', ['', '名無しの権兵衛', '', '', '']],
  ['Jack Ma', ['', 'Jack', '', 'Ma', '']],
  ['Ana Pérez (Sales)', ['', 'Ana', '', 'Pérez', '(Sales)']],
  ['Robert (Bob) Smith Jr. (Acme West)', ['', 'Robert', '(Bob)', 'Smith', 'Jr. (Acme West)']],
  ['王小明 (销售)', ['', '小明', '', '王', '(销售)']],
  ['(unknown)', ['', '(unknown)', '', '', '']],
])('%s', (name, expected) => {
  const { prefix, firstName, middleName, lastName, suffix } = splitName(name)
  expect([prefix, firstName, middleName, lastName, suffix]).toEqual(expected)
})

it('no word is lost', () => {
  const word = fc.constantFrom('Dr.', 'Ana', 'van', 'der', 'Berg', 'Jr.', ',', 'de', 'Li', '(Bo)')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      const sorted = (texts: string[]) => texts.flatMap((text) => text.match(/[^\s,]+/g) ?? []).sort()
      expect(sorted(Object.values(splitName(words.join(' '))))).toEqual(sorted(words))
    }),
  )
})

it('a firm is known by its legal form', () => {
  for (const firm of ['Muster GmbH', 'Acme Inc.', 'Sol S.L.', 'Durand SARL', 'Muster & Co. AG']) {
    expect(isCompanyName(firm)).toBe(true)
  }
  for (const person of ['Ana Pérez', 'Ag Smith', 'Sandra']) expect(isCompanyName(person)).toBe(false)
})
