import { describe, expect, it } from 'vitest'
import { timingOf } from './timing'

describe('percentiles of times', () => {
  it('are times that were measured', () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(timingOf(times)).toEqual({ p50: 50, p95: 95 })
    expect(timingOf([7])).toEqual({ p50: 7, p95: 7 })
  })

  it('need a time', () => {
    expect(() => timingOf([])).toThrow(RangeError)
  })
})
