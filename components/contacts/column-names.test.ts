import { expect, test } from 'vitest'
import { columnNames } from './column-names'

test('a column is named by a variable of its own', () => {
  expect(columnNames({ phones: 'Phones', email: 'E-mail' })).toEqual({
    '--column-phones': '"Phones"',
    '--column-email': '"E-mail"',
  })
})

test('a name cannot end its string', () => {
  expect(columnNames({ tags: 'a "b" \\ c\nd' })).toEqual({
    '--column-tags': String.raw`"a \22 b\22  \5c  c\a d"`,
  })
})
