import fc from '@/core/testing/fast-check'
import { describe, expect, it } from 'vitest'
import { isOf, readCaller } from './caller'

describe('who calls is understood as phone systems say it', () => {
  it.each([
    ['+14155550199', 'US', '+14155550199'],
    // The address was not encoded: a form's "+" is a space.
    [' 14155550199', 'US', '+14155550199'],
    ['14155550199', 'CH', '+14155550199'],
    ['(415) 555-0199', 'US', '+14155550199'],
    ['0014155550199', 'CH', '+14155550199'],
    ['tel:+14155550199', 'US', '+14155550199'],
    ['sip:+14155550199@pbx.example;user=phone', 'US', '+14155550199'],
    ['"Ana" <sip:%2B14155550199@pbx.example>', 'US', '+14155550199'],
    ['sips:4155550199@pbx.example:5061', 'US', '+14155550199'],
    ['044 668 18 00', 'CH', '+41446681800'],
  ])('%s in %s', (text, country, e164) => {
    expect(readCaller(text, country)?.e164).toBe(e164)
  })

  it('with an extension', () => {
    expect(readCaller('+14155550199;ext=12', 'US')).toMatchObject({ e164: '+14155550199', extension: '12' })
  })

  it.each(['204', 'sip:204@pbx.example', ' 204 '])('as an extension: %s', (text) => {
    expect(readCaller(text, 'US')).toEqual({
      e164: null,
      digits: '204',
      extension: '',
      shown: '204',
      value: '204',
    })
  })

  it.each([
    '',
    'anonymous',
    'sip:anonymous@anonymous.invalid',
    'Unavailable',
    '7',
    '1'.repeat(30),
    '<script>',
    '204; drop',
  ])('not when it is no number: %s', (text) => {
    expect(readCaller(text, 'US')).toBeNull()
  })

  it('whatever comes', () => {
    const compared = fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
      /^\d{2,20}$/.test(readCaller(text, 'US')?.digits ?? '00'),
    )
    expect(() => fc.assert(compared)).not.toThrow()
  })
})

describe('a phone is the caller’s', () => {
  const caller = readCaller('+41 44 668 18 00', 'CH')
  const phone = (value: string, e164?: string, extension?: string) => ({
    label: 'work',
    value,
    ...(e164 && { e164 }),
    ...(extension && { extension }),
  })

  it.each([
    ['of the same number', phone('044 668 18 00', '+41446681800'), true],
    ['typed in another country', phone('0446681800'), true],
    ['of another number', phone('044 668 18 01', '+41446681801'), false],
    ['of another country with the same digits', phone('x', '+49446681800'), false],
    ['with its last digits alone', phone('1800'), false],
  ])('%s', (_, one, expected) => {
    expect(caller && isOf(caller, one)).toBe(expected)
  })

  it('inside the house by its extension alone', () => {
    const inside = readCaller('204', 'US')
    expect(inside && isOf(inside, phone('204'))).toBe(true)
    expect(inside && isOf(inside, phone('(415) 555-0100', '+14155550100', '204'))).toBe(true)
    expect(inside && isOf(inside, phone('(415) 555-0204', '+14155550204'))).toBe(false)
  })
})
