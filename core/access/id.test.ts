import { version } from 'uuid'
import { expect, it, vi } from 'vitest'
import { isId, newId } from './id'

const MANY = 5_000

it('ids are of version 7, grow, and are never the same', () => {
  const ids = Array.from({ length: MANY }, newId)
  expect(ids.every((id) => isId(id) && version(id) === 7)).toBe(true)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids.map((id) => id.slice(24))).size).toBe(MANY)
})

it('ids go on growing when the clock is set back, and tell when they were made', () => {
  vi.useFakeTimers({ now: Date.UTC(2100, 0, 1) })
  const before = newId()
  vi.setSystemTime(Date.UTC(2099, 0, 1))
  const after = newId()
  vi.useRealTimers()
  expect(Number.parseInt(before.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2100, 0, 1))
  expect(after > before).toBe(true)
})
