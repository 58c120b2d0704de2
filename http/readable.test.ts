import { expect, it } from 'vitest'
import { LARGEST_BODY, unreadable } from './readable'

it('a request of ordinary size and address passes', () => {
  expect(unreadable('/contacts?q=%C3%A9%', '1000')).toBeNull()
  expect(unreadable('/contacts/%C3%A9', undefined)).toBeNull()
})

it('a broken escape in the address is refused', () => {
  expect(unreadable('/contacts/%E0%A4%A', undefined)?.status).toBe(400)
})

it('a body over the limit is refused in words', () => {
  expect(unreadable('/contacts', String(LARGEST_BODY + 1))?.status).toBe(413)
})
