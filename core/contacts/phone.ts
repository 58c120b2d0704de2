import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max'
import { LIMITS, type Phone } from './contact'
import { rememberNumber } from './national-digits'
import { digitsOf, westernDigits } from './text'

/** What to tell about a number that is kept without E.164: keys of the namespace `PhoneWarnings`. */
export type PhoneWarning = 'no-digits' | 'not-a-full-number' | 'invalid-number'

/** A phone as it is stored. */
export type UnderstoodPhone = {
  /** As typed, trimmed. */
  value: string
  /** E.164 with its `+`, only when the number is valid in its country's plan. */
  e164?: string
  extension?: string
}

export type ReadPhone = UnderstoodPhone & {
  /** Whether it can be a public telephone number. */
  possible: boolean
  /** For showing, without the extension. */
  formatted: string
  warning?: PhoneWarning
}

const LONGEST_SHORT_NUMBER = 6
const SERVICE_CODE = /^[\s()\d.-]*[*#][\s()\d*#.-]*$/
const VANITY = /^[+\d\s().-]*\d[\d\s().-]*[a-z][a-z\d\s().-]*$/i
const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']
const EXTENSION_WORD =
  /[\s,;(]*(?:durchwahl|dw|nebenstelle|nst|app(?:arat)?|poste|p(?=\.)|intern[oe]?|int|anexo|ramal|ext(?:n|ension)?|extensión|内線|分机|вн)[.:]?\s*(\d{1,9})\)?$/i
const EXTENSION = /[\s,;]*(?:;ext=|ext\.?|x)\s*(\d{1,9})$/i

function countryCode(country: string): CountryCode | undefined {
  return isSupportedCountry(country) ? country : undefined
}

function keypadDigits(text: string): string {
  return text.replace(/[a-z]/gi, (letter) =>
    String(KEYPAD.findIndex((key) => key.includes(letter.toLowerCase())) + 2),
  )
}

function parse(text: string, country: string): { number: PhoneNumber | undefined; isValid: boolean } {
  const defaultCountry = countryCode(country)
  const number = parsePhoneNumberFromString(text, defaultCountry)
  if (number?.isValid()) return { number, isValid: true }
  // 00 is how most of the world dials abroad, also in a contact of a country that dials otherwise.
  const abroad = text.replace(/^\D*00/, '+')
  const other = abroad === text ? undefined : parsePhoneNumberFromString(abroad, defaultCountry)
  return other?.isValid() ? { number: other, isValid: true } : { number, isValid: false }
}

const NO_NUMBER = { number: undefined, isValid: false }
// Most numbers: digits and what is written between them, without letters, an extension, a code or another script. What
// is between the digits says nothing, but for 0 0 at the beginning, which is not 00, and looking at it is a fifth of what
// reading a number costs.
const PLAIN = /^(?!\D*0\D+0)\+?[\d ().-]{5,}$/
const BETWEEN = /[ ().-]/g

function understand(typed: string, country: string, extension: string | undefined) {
  const value = typed.trim()
  if (PLAIN.test(value)) {
    const { number, isValid } = parse(value.replace(BETWEEN, ''), country)
    const given = extension?.trim()
    const shared = { value, ...(given ? { extension: given } : {}) }
    return {
      shared,
      valid: isValid ? number : undefined,
      isCode: false,
      plain: value,
      withoutExtension: value,
    }
  }
  const plain = westernDigits(value.replace(/\p{Cf}/gu, '')).replace(EXTENSION_WORD, ' ext. $1')
  const isCode = SERVICE_CODE.test(plain)
  const withoutExtension = plain.replace(EXTENSION, '')
  const isWords = VANITY.test(withoutExtension)
  const behind = isWords ? withoutExtension.slice(withoutExtension.search(/[a-z]/i)) : ''
  const before =
    isWords && behind.length <= LIMITS.extension
      ? parse(withoutExtension.slice(0, -behind.length), country)
      : NO_NUMBER
  // Letters behind a number that is whole without them are not dialled: `030 123456 Abt. 12`.
  const { number, isValid } = isCode
    ? NO_NUMBER
    : before.isValid
      ? before
      : parse(isWords ? keypadDigits(withoutExtension) : plain, country)
  const said = before.isValid ? behind.replace(/^ext\.\s*/i, '') : number?.ext
  const written = isCode ? undefined : (EXTENSION.exec(plain)?.[1] ?? said)
  const readExtension = extension?.trim() || written
  const shared = { value, ...(readExtension ? { extension: readExtension } : {}) }
  const valid = isValid ? number : undefined
  return { shared, valid, isCode, plain, withoutExtension }
}

/** The part of `readPhone` that is stored, without what only a page shows: a file has many numbers. */
export function understandPhone(typed: string, country: string, extension?: string): UnderstoodPhone {
  const { shared, valid } = understand(typed, country, extension)
  if (!valid) return shared
  rememberNumber(valid)
  return { ...shared, e164: valid.number }
}

/**
 * Understands a number as a person types it, in the given country (ISO 3166 alpha-2). Takes
 * anything: extensions ("ext. 12", "x12", ";ext=12"), vanity letters, service codes, internal
 * extensions, digits of other scripts; what is not a valid number is kept with a warning.
 */
export function readPhone(typed: string, country: string, extension?: string): ReadPhone {
  const { shared, valid, isCode, plain, withoutExtension } = understand(typed, country, extension)
  const { value } = shared
  if (valid) {
    return { ...shared, e164: valid.number, possible: true, formatted: formatNumber(valid, country) }
  }
  const digits = digitsOf(withoutExtension)
  const isShort = isCode || (digits.length <= LONGEST_SHORT_NUMBER && !plain.startsWith('+'))
  const warning = digits === '' && !isCode ? 'no-digits' : isShort ? 'not-a-full-number' : 'invalid-number'
  return { ...shared, possible: false, formatted: value, warning }
}

function formatNumber(number: PhoneNumber, country: string): string {
  const home = countryCode(country)
  const isHome = home !== undefined && getCountryCallingCode(home) === number.countryCallingCode
  number.setExt('')
  return isHome ? number.formatNational() : number.formatInternational()
}

// Lists show the same numbers again and again, and parsing is a tenth of what a list costs.
const formatted = new Map<string, string | undefined>()
const MOST_FORMATTED = 20_000

function formatE164(e164: string, country: string): string | undefined {
  const key = country + e164
  if (formatted.has(key)) return formatted.get(key)
  const number = parsePhoneNumberFromString(e164)
  const shown = number && formatNumber(number, country)
  if (formatted.size >= MOST_FORMATTED) formatted.clear()
  formatted.set(key, shown)
  return shown
}

/**
 * A stored number for showing in a domain of the given country: national inside the country, else
 * international, followed by " ext. 12" when it has an extension; as typed when it has no E.164.
 */
export function formatPhone(phone: Pick<Phone, 'value' | 'extension' | 'e164'>, country: string): string {
  const shown = phone.e164 ? formatE164(phone.e164, country) : undefined
  if (shown === undefined) return phone.value || (phone.extension ?? '')
  return shown + (phone.extension ? ` ext. ${phone.extension}` : '')
}
