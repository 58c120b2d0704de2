import fc from '@/core/testing/fast-check'
import { expect, it } from 'vitest'
import { joinTags, splitTags } from './tags-cell'

it.each([
  ['* My Contacts ::: Test ::: * starred', 'triple-colon', ['Test']],
  ['* Family ::: a, b; c', 'triple-colon', ['Family', 'a, b; c']],
  ['Clients ::: * Mes contacts ::: * Mis contactos ::: * Meine Kontakte', 'triple-colon', ['Clients']],
  ['myContacts;Clients', 'any', ['Clients']],
  ['Red;Blue, dark', 'any', ['Red', 'Blue, dark']],
  ['Red, Blue', 'any', ['Red', 'Blue']],
  ['"Red, dark","Blue"', 'any', ['Red, dark', 'Blue']],
  ['"Red"', 'any', ['Red']],
  [String.raw`a\; b; c\\; d`, 'own', ['a; b', 'c\\', 'd']],
] as const)('%s', (cell, separator, tags) => {
  expect(splitTags(cell, separator).tags).toEqual(tags)
})

it('tags that are joined come back, whatever is in them', () => {
  const tag = fc
    .string({ unit: fc.constantFrom(';', '\\', ' ', 'a', ',', ':', "'") })
    .map((text) => text.trim())
    .filter((text) => text !== '')
  fc.assert(
    fc.property(fc.array(tag), (tags) => {
      expect(splitTags(joinTags(tags), 'own')).toEqual({ tags, groups: [] })
    }),
    { numRuns: 1000 },
  )
})
