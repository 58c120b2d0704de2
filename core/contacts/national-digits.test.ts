import { getCountries, getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { expect, it } from 'vitest'
import { nationalDigits } from './national-digits'

it.each(getCountries())('a number of %s is dialled at home as it is written there', (country) => {
  const number = getExampleNumber(country, examples)
  expect(number).toBeDefined()
  expect(nationalDigits(number?.number ?? '')).toBe(number?.formatNational().replace(/\D/g, ''))
})

it('what is no number has no digits', () => {
  expect(nationalDigits('12')).toBe('')
})
