import { expect, it } from 'vitest'
import { readMemberList } from './member-list'

it.each([
  [
    'ana@acme.example, 201; luis@acme.example\n202\r\n',
    ['ana@acme.example', '201', 'luis@acme.example', '202'],
  ],
  ['ana@acme.example luis@acme.example 203', ['ana@acme.example', 'luis@acme.example', '203']],
  ['Ana Pérez <ana@acme.example>\tLuis <luis@acme.example>', ['ana@acme.example', 'luis@acme.example']],
  ['Ana Pérez\n201', ['Ana Pérez', '201']],
  ['201, 201,, 201', ['201']],
  ['', []],
])('a list such as %j is read entry by entry', (text, entries) => {
  expect(readMemberList(text)).toEqual(entries)
})
