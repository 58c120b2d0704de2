import { describe, expect, it } from 'vitest'
import { diagnose } from './number-doctor'

describe('what is plainly a number is left alone', () => {
  it.each([
    ['+41 44 668 18 00', 'CH'],
    ['044 668 18 00', 'CH'],
    ['4155550199', 'US'],
    ['14155550199', 'US'],
    ['912345678', 'ES'],
    ['1-800-FLOWERS', 'US'],
    ['*21#', 'CH'],
    ['4711', 'CH'],
    ['p1234p5678w9', 'US'],
    // Mobiles, before which nobody dials a zero where others have one.
    ['3123456789', 'IT'],
    ['13123456789', 'CN'],
    ['11961234567', 'BR'],
  ])('%s in %s', (typed, country) => {
    expect(diagnose(typed, country)).toEqual({ value: typed, problems: [] })
  })
})

describe('what can have been one number only is repaired', () => {
  it.each([
    ['446681800', 'CH', '0446681800', ['zero-restored']],
    ['1712345678', 'DE', '01712345678', ['zero-restored']],
    ['41446681800', 'CH', '+41446681800', ['plus-restored']],
    ['442079460958', 'US', '+442079460958', ['plus-restored']],
    ['33199001234', 'FR', '+33199001234', ['plus-restored']],
    ['41446681800.0', 'CH', '+41446681800', ['decimals-removed', 'plus-restored']],
    ["'+41446681800", 'CH', '+41446681800', ['apostrophe-removed']],
    ['="0446681800"', 'CH', '0446681800', ['formula-removed']],
    ['4.1446681811E+10', 'CH', '+41446681811', ['digits-restored', 'plus-restored']],
    ['4,1446681811E+10', 'CH', '+41446681811', ['digits-restored', 'plus-restored']],
    ['4.155550199E+9', 'US', '4155550199', ['digits-restored']],
  ])('%s in %s', (typed, country, value, keys) => {
    const read = diagnose(typed, country)
    expect(read.value).toBe(value)
    expect(read.problems).toEqual(keys.map((key) => ({ gravity: 'repaired', key })))
  })
})

describe('what only a person can put right is kept as typed', () => {
  it.each([
    ['4.41555E+11', 'GB', 'number-damaged'],
    ['4,41555E+11', 'DE', 'number-damaged'],
    ['9.999999999E+9', 'CH', 'number-damaged'],
    ['22.03.1980', 'DE', 'date-for-number'],
    ['2023-03-22', 'US', 'date-for-number'],
    ['12-May', 'US', 'date-for-number'],
    ['+0987654321', 'US', 'plus-zero'],
    ['ana@example.com', 'US', 'not-a-number'],
    ['ask Bob', 'US', 'not-a-number'],
    ['########', 'US', 'number-hidden'],
  ])('%s in %s', (typed, country, key) => {
    expect(diagnose(typed, country)).toEqual({ value: typed, problems: [{ gravity: 'attention', key }] })
  })

  it('digits that can have lost a zero as well as a plus', () => {
    // 020 3344 8297 is a number of London, +20 3 3448297 one of Alexandria.
    expect(diagnose('2033448297', 'GB')).toEqual({
      value: '2033448297',
      problems: [{ gravity: 'attention', key: 'number-ambiguous' }],
    })
  })
})
