import fc from '@/core/testing/fast-check'
import { describe, expect, it } from 'vitest'
import { formatPhone, readPhone } from './phone'

it('is the same number with an extension behind it and without one, however it is written', () => {
  const written = fc
    .tuple(fc.constantFrom('', '+', '00', '0 0', '(0)', '0'), fc.stringMatching(/^[0-9 ().-]{4,18}$/))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(written, fc.constantFrom('US', 'CH', 'DE', 'IT', 'AR', 'BR'), (typed, country) => {
      expect(readPhone(typed, country).e164).toBe(readPhone(`${typed} ext. 12`, country).e164)
    }),
  )
})

describe('a valid number is stored as E.164 beside what was typed', () => {
  it.each([
    ['(415) 555-0199', 'US', '+14155550199', '(415) 555-0199'],
    ['415.555.0199', 'US', '+14155550199', '(415) 555-0199'],
    ['4155550199', 'US', '+14155550199', '(415) 555-0199'],
    ['+1 415 555 0199', 'CH', '+14155550199', '+1 415 555 0199'],
    ['tel:+1-415-555-0199', 'US', '+14155550199', '(415) 555-0199'],
    ['Office: 415 555 0199', 'US', '+14155550199', '(415) 555-0199'],
    ['\u202a+1 415 555 0199\u202c', 'US', '+14155550199', '(415) 555-0199'],
    ['044 668 18 00', 'CH', '+41446681800', '044 668 18 00'],
    ['0041 44 668 18 00', 'CH', '+41446681800', '044 668 18 00'],
    ['0041 44 668 18 00', 'US', '+41446681800', '+41 44 668 18 00'],
    ['011 41 44 668 18 00', 'US', '+41446681800', '+41 44 668 18 00'],
    ['+41 (0)44 668 18 00', 'US', '+41446681800', '+41 44 668 18 00'],
    ['020 7946 0958', 'GB', '+442079460958', '020 7946 0958'],
    ['030 901820', 'DE', '+4930901820', '030 901820'],
    ['01 99 00 12 34', 'FR', '+33199001234', '01 99 00 12 34'],
    ['912 345 678', 'ES', '+34912345678', '912 34 56 78'],
    ['55 1234 5678', 'MX', '+525512345678', '55 1234 5678'],
    ['06 6982', 'IT', '+39066982', '06 6982'],
    ['03-1234-5678', 'JP', '+81312345678', '03-1234-5678'],
    ['０３−１２３４−５６７８', 'JP', '+81312345678', '03-1234-5678'],
    ['010 6552 9988', 'CN', '+861065529988', '010 6552 9988'],
    ['8 (495) 123-45-67', 'RU', '+74951234567', '8 (495) 123-45-67'],
    ['050-234-5678', 'IL', '+972502345678', '050-234-5678'],
    ['(11) 91234-5678', 'BR', '+5511912345678', '(11) 91234-5678'],
    ['011 2345-6789', 'AR', '+541123456789', '011 2345-6789'],
    ['٠٥٠ ١٢٣ ٤٥٦٧', 'AE', '+971501234567', '050 123 4567'],
    ['+44 1534 456789', 'GB', '+441534456789', '01534 456789'],
    ['1-800-FLOWERS', 'US', '+18003569377', '(800) 356-9377'],
    ['+1 800 GOT-MILK', 'CH', '+18004686455', '+1 800 468 6455'],
  ])('%s in %s', (typed, country, e164, formatted) => {
    const read = readPhone(typed, country)
    expect(read).toEqual({ value: typed, e164, possible: true, formatted })
    expect(formatPhone(read, country)).toBe(formatted)
  })
})

it('letters behind a whole number are not dialled', () => {
  expect(readPhone('030 901820 Abt. 12', 'DE')).toMatchObject({ e164: '+4930901820', extension: 'Abt. 12' })
  expect(readPhone('415 555 0199 desk 4', 'US')).toMatchObject({ e164: '+14155550199', extension: 'desk 4' })
  expect(readPhone('1-800-FLOWERS', 'US')).toMatchObject({ e164: '+18003569377' })
})

describe('an extension is understood', () => {
  it.each([
    ['+1 415 555 0199 ext. 12', 'US', '12'],
    ['415-555-0199 ext 12', 'US', '12'],
    ['415 555 0199 x12', 'US', '12'],
    ['415 555 0199x12', 'US', '12'],
    ['+14155550199;ext=12', 'US', '12'],
    ['044 668 18 00 Durchwahl 345', 'CH', '345'],
    ['01 99 00 12 34 poste 7', 'FR', '7'],
    ['01 99 00 12 34 (poste 7)', 'FR', '7'],
    ['01 99 00 12 34 p. 7', 'FR', '7'],
    ['030 901820 Nst. 12', 'DE', '12'],
    ['030 901820 App. 12', 'DE', '12'],
    ['030 901820 intern 12', 'DE', '12'],
    ['912 345 678 (ext 12)', 'ES', '12'],
    ['912 345 678 extensión 12', 'ES', '12'],
    ['415 555 0199 extn 12', 'US', '12'],
    ['1-800-FLOWERS x9', 'US', '9'],
  ])('%s', (typed, country, extension) => {
    const read = readPhone(typed, country)
    expect(read.extension).toBe(extension)
    expect(read.value).toBe(typed)
    expect(read.e164).toMatch(/^\+\d+$/)
    expect(formatPhone(read, country)).toBe(`${read.formatted} ext. ${extension}`)
  })

  it('typed in its own field wins', () => {
    expect(readPhone('415 555 0199 x12', 'US', ' 34 ')).toMatchObject({
      extension: '34',
      e164: '+14155550199',
    })
  })
})

describe('anything else is kept with a warning', () => {
  it.each([
    ['204', 'CH', 'not-a-full-number'],
    ['112', 'DE', 'not-a-full-number'],
    ['*21#', 'CH', 'not-a-full-number'],
    ['*31*0446681800#', 'CH', 'not-a-full-number'],
    ['**', 'CH', 'not-a-full-number'],
    ['555 0199', 'US', 'invalid-number'],
    ['+1 415 555 019', 'US', 'invalid-number'],
    ['+41 44 668 18 00 00 00', 'CH', 'invalid-number'],
    ['+999 123456', 'CH', 'invalid-number'],
    ['415 555 0199 / 0198', 'US', 'invalid-number'],
    ['ask Anna', 'CH', 'no-digits'],
    ['', 'CH', 'no-digits'],
  ])('%s in %s: %s', (typed, country, warning) => {
    expect(readPhone(typed, country)).toEqual({ value: typed, possible: false, formatted: typed, warning })
  })

  it('without a known country only international numbers are full', () => {
    expect(readPhone('+41446681800', 'ZZ').e164).toBe('+41446681800')
    expect(readPhone('044 668 18 00', '').warning).toBe('invalid-number')
  })

  it('never throws and never loses what was typed', () => {
    const character = fc.constantFrom(...'0123456789+()*#-./ x,;=extEXT\u0000\u202a٤\ud800é'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: character }), fc.constantFrom('US', 'CH', 'JP', ''), (typed, country) => {
        const read = readPhone(typed, country)
        expect(read.value).toBe(typed.trim())
        expect(read.possible).toBe(read.e164 !== undefined)
        expect(read.possible).toBe(read.warning === undefined)
        expect(readPhone(read.e164 ?? '', '').e164).toBe(read.e164)
      }),
    )
  })
})
