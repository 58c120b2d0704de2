import { expect, it } from 'vitest'
import { likePart } from './like-part'

it.each([
  ['ana', '%ana%'],
  ['100%_\\', String.raw`%100\%\_\\%`],
  ['a\0b', '%ab%'],
  ['\0', undefined],
  ['', undefined],
  [undefined, undefined],
])('a search for %j is the pattern %j', (search, pattern) => {
  expect(likePart(search)).toBe(pattern)
})
