import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Phone } from './contact'
import { digitsOf } from './text'

const EXTENSION = /\s*(?:;ext=|ext\.?|x)\s*\d+$/i

function keysOf(phone: Phone): string[] {
  const typed = digitsOf(phone.value.replace(EXTENSION, ''))
  const number = phone.e164 ? parsePhoneNumberFromString(phone.e164) : undefined
  const national = number ? digitsOf(number.formatNational()) : ''
  return [digitsOf(phone.e164 ?? ''), national, typed, digitsOf(phone.extension ?? '')]
}

/**
 * The digits by which phones are looked up, separated by spaces: E.164, national with its trunk
 * prefix, as typed, and the extension. Any run of digits of any way to write the number is a
 * substring of it.
 */
export function digitKeys(phones: readonly Phone[]): string {
  const keys = new Set(phones.flatMap(keysOf).filter((key) => key !== ''))
  const isWithin = (key: string) => [...keys].some((other) => other !== key && other.includes(key))
  return [...keys].filter((key) => !isWithin(key)).join(' ')
}
