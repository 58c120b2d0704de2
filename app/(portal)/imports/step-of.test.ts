import { expect, it } from 'vitest'
import type { Import } from '@/core/imports/get'
import { stepOf } from './step-of'

it.each<[Import['status'], Import['reading']['kind'], ReturnType<typeof stepOf>]>([
  ['uploading', 'table', null],
  ['columns', 'table', 'columns'],
  // Stopped: their page says so, for the page of columns would lead back to it.
  ['columns', 'vcard', null],
  ['columns', 'ldif', null],
  ['columns', 'phonebook-xml', null],
  ['rehearsing', 'vcard', null],
  ['rehearsed', 'vcard', 'rehearsal'],
  ['importing', 'table', null],
  ['imported', 'table', 'report'],
  ['undoing', 'table', null],
  ['undone', 'table', 'report'],
  ['failed', 'table', null],
])('an import that is %s, of a file that is %s, is at the page of %s', (status, kind, step) => {
  expect(stepOf({ status, reading: { kind } })).toBe(step)
})
