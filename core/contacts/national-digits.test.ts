import { getExampleNumber, getCountries, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/examples.mobile.json'
import { expect, it } from 'vitest'
import { nationalDigits } from './national-digits'
import { understandPhone } from './phone'
import { digitsOf } from './text'

it.each(getCountries())(
  'a number of %s has the same digits just parsed and read from its E.164',
  (country) => {
    const typed = getExampleNumber(country, examples)?.formatNational() ?? ''
    const { e164 = '' } = understandPhone(`${typed} ext. 12`, country)
    const stored = parsePhoneNumberFromString(e164)
    expect(e164).not.toBe('')
    expect(nationalDigits(e164)).toBe(digitsOf(stored?.formatNational() ?? 'none'))
  },
)

it('what is no E.164 has none', () => {
  expect(nationalDigits('+0')).toBe('')
})
