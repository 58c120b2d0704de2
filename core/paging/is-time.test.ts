import { expect, it } from 'vitest'
import { isDay, isTime } from './is-time'

it.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['9999-12-31', true],
  ['0001-01-01', true],
  ['0000-01-01', false],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['', false],
])('%j is a day: %s', (text, is) => expect(isDay(text)).toBe(is))

it.each([
  ['2026-11-28 11:07:04.123456+00', true],
  ['2026-11-28 11:07:04-03:30', true],
  ['2026-11-28 11:07:04', false],
  ['2026-99-99 99:99:99+99', false],
  ['2026-02-30 11:07:04+00', false],
  ['2026-11-28 25:07:04+00', false],
  ['2026-11-28 11:07:04+16', false],
  ['0000-11-28 11:07:04+00', false],
  ['x', false],
])('%j is a moment: %s', (text, is) => expect(isTime(text)).toBe(is))
