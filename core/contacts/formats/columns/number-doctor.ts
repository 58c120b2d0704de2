import { isSupportedCountry, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max'
import { digitsOf } from '@/core/contacts/text'
import type { Finding } from '../file-record'
import { isDateText } from './date-cell'

/** What a cell for one phone number turned out to be. */
export type Diagnosis = {
  /** As typed, or as repaired. */
  value: string
  problems: { gravity: Finding['gravity']; key: NumberProblem }[]
}

/**
 * What programs, Excel above all, do to phone numbers: keys in the messages `Findings`. Those that end in `-restored`
 * or `-removed` are repaired with certainty; the others want a person.
 */
export type NumberProblem =
  | 'apostrophe-removed'
  | 'formula-removed'
  | 'decimals-removed'
  | 'digits-restored'
  | 'plus-restored'
  | 'zero-restored'
  | 'number-ambiguous'
  | 'number-damaged'
  | 'plus-zero'
  | 'date-for-number'
  | 'number-hidden'
  | 'not-a-number'
  | 'no-number'

const DIGITS = /^\d+$/
const SCIENTIFIC = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i
const DECIMALS = /^(\d{6,15})[.,]0+$/
const FORMULA = /^="([^"]*)"$/
const HIDDEN = /^#{3,}$/
const MONTH_DAY = /^(?:\d{1,2}-\p{L}{3}|\p{L}{3}-\d{2})$/u
// Shorter ones are internal extensions.
const SHORTEST = 7

function valid(text: string, country: string): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text, isSupportedCountry(country) ? country : undefined)
  return number?.isValid() ? number : undefined
}

/** Whether a text is a valid number as dialled in the country (ISO 3166 alpha-2). */
export function isValidNumber(text: string, country: string): boolean {
  return valid(text, country) !== undefined
}

// Of a kind that nobody dials with a zero: mobiles in Italy and China, every number in Brazil.
function isDialledWithoutZero(digits: string, country: string): boolean {
  const number = valid(digits, country)
  return number?.nationalNumber === digits && digitsOf(number.formatNational()) === digits
}

// Dialled as it is: without a zero that could be lost, or after the 1 of North America.
function isComplete(digits: string, country: string): boolean {
  const number = valid(digits, country)
  return number?.nationalNumber === digits || (number?.countryCallingCode === '1' && digits.startsWith('1'))
}

/** Whether a spreadsheet wrote `########` instead of a number, since its column was too narrow. */
export function isHidden(text: string): boolean {
  return HIDDEN.test(text)
}

/** What bare digits can have been before a spreadsheet took them for a number, in the given country. */
function restore(digits: string, country: string): Diagnosis {
  if (digits.startsWith('0') || digits.length < SHORTEST) return { value: digits, problems: [] }
  const found = (value: string, gravity: Finding['gravity'], key: NumberProblem): Diagnosis => ({
    value,
    problems: [{ gravity, key }],
  })
  if (isDialledWithoutZero(digits, country)) return { value: digits, problems: [] }
  const withZero = isValidNumber(`0${digits}`, country)
  if (!withZero && isComplete(digits, country)) return { value: digits, problems: [] }
  const withPlus = isValidNumber(`+${digits}`, country)
  if (withZero && withPlus) return found(digits, 'attention', 'number-ambiguous')
  if (withZero) return found(`0${digits}`, 'repaired', 'zero-restored')
  if (withPlus) return found(`+${digits}`, 'repaired', 'plus-restored')
  return { value: digits, problems: [] }
}

function expand(scientific: RegExpExecArray, text: string, country: string): Diagnosis {
  const [, first = '', rest = '', exponent = ''] = scientific
  const digits = first + rest
  const damaged: Diagnosis = { value: text, problems: [{ gravity: 'attention', key: 'number-damaged' }] }
  if (digits.length !== Number(exponent) + 1) return damaged
  const restored = restore(digits, country)
  if (
    !isValidNumber(restored.value, country) ||
    restored.problems.some(({ gravity }) => gravity === 'attention')
  ) {
    return damaged
  }
  return { ...restored, problems: [{ gravity: 'repaired', key: 'digits-restored' }, ...restored.problems] }
}

function isDate(text: string): boolean {
  return MONTH_DAY.test(text) || (!DIGITS.test(text) && isDateText(text))
}

/**
 * Looks at a text where one phone number should be, in a country (ISO 3166 alpha-2). It is repaired when there is
 * exactly one number that it can have been, else kept as typed with what is wrong.
 */
export function diagnose(text: string, country: string): Diagnosis {
  const unwrapped = FORMULA.exec(text)?.[1] ?? (text.startsWith("'") ? text.slice(1) : undefined)
  if (unwrapped !== undefined && unwrapped !== '') {
    const inner = diagnose(unwrapped.trim(), country)
    const key = text.startsWith('=') ? 'formula-removed' : 'apostrophe-removed'
    return { ...inner, problems: [{ gravity: 'repaired', key }, ...inner.problems] }
  }
  const decimals = DECIMALS.exec(text)?.[1]
  if (decimals !== undefined) {
    const inner = restore(decimals, country)
    return { ...inner, problems: [{ gravity: 'repaired', key: 'decimals-removed' }, ...inner.problems] }
  }
  const scientific = SCIENTIFIC.exec(text)
  if (scientific) return expand(scientific, text, country)
  const attention = (key: NumberProblem): Diagnosis => ({
    value: text,
    problems: [{ gravity: 'attention', key }],
  })
  if (isDate(text)) return attention('date-for-number')
  if (/^\+\s*0/.test(text)) return attention('plus-zero')
  if (isHidden(text)) return attention('number-hidden')
  if (text.includes('@') || !/\p{Nd}/u.test(text)) return attention('not-a-number')
  return DIGITS.test(text) ? restore(text, country) : { value: text, problems: [] }
}
