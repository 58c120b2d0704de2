import { describe, expect, it } from 'vitest'
import { digitKeys } from './digit-keys'
import { readPhone } from './phone'

const keys = (typed: string, country: string, extension?: string) =>
  digitKeys([{ label: 'work', ...readPhone(typed, country, extension) }])

describe('the digits by which a phone is looked up', () => {
  it.each([
    ['(415) 555-0199', 'US', ' 14155550199 '],
    ['+44 20 7946 0958', 'US', ' 442079460958 02079460958 '],
    ['0041 44 668 18 00', 'CH', ' 41446681800 0446681800 0041446681800 '],
    ['8 (495) 123-45-67', 'RU', ' 74951234567 84951234567 '],
    ['415 555 0199 x8042', 'US', ' 14155550199 8042 '],
    ['204', 'CH', ' 204 '],
    ['*21#', 'CH', ' 21 '],
    ['ask Anna', 'CH', ''],
  ])('%s in %s', (typed, country, expected) => {
    expect(keys(typed, country)).toBe(expected)
  })

  it('are kept once', () => {
    const phone = { label: 'work', ...readPhone('(415) 555-0199', 'US') }
    expect(digitKeys([phone, { ...phone, label: 'fax' }])).toBe(' 14155550199 ')
  })
})
