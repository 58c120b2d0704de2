import type { Phone } from './contact'
import { nationalDigits } from './national-digits'
import { digitsOf } from './text'

const EXTENSION = /[\s,]*(?:;ext=|ext\.?|x)\s*\d+$/i

function keysOf(phone: Phone): string[] {
  const typed = digitsOf(phone.value.replace(EXTENSION, ''))
  const national = phone.e164 ? nationalDigits(phone.e164) : ''
  const international = digitsOf(phone.e164 ?? '')
  const others = [national, typed].filter((key) => !international.includes(key))
  return [international, ...others, digitsOf(phone.extension ?? '')]
}

/**
 * The digits by which phones are looked up, each after a space and one at the end: E.164, national
 * with its trunk prefix, as typed, and the extension. Any run of digits of any way to write the
 * number is a substring of it; a country code follows a space. Empty without digits.
 */
export function digitKeys(phones: readonly Phone[]): string {
  const keys = new Set(phones.flatMap(keysOf).filter((key) => key !== ''))
  return keys.size === 0 ? '' : ` ${[...keys].join(' ')} `
}
