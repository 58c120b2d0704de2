import { expect, it } from 'vitest'
import { initialsOf } from './initials'

it.each([
  [{ firstName: 'Ana', lastName: 'pérez' }, 'AP'],
  [{ firstName: '', lastName: '“Zoll” AG' }, 'Z'],
  [{ firstName: 'E\u0301ric' }, 'E\u0301'],
  [{ nickname: 'bo', company: 'Nordlys' }, 'B'],
  [{ company: '3M' }, '3'],
  [{ company: '—' }, ''],
  [{ firstName: '山田', lastName: '太郎' }, '山太'],
])('%j is written %s', (given, initials) => {
  expect(initialsOf({ firstName: '', lastName: '', nickname: '', company: '', ...given })).toBe(initials)
})
