import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max'
import { digitsOf } from './text'

// Numbers that were parsed a moment ago: whoever stores a phone asks for its digits next.
const parsed = new Map<string, PhoneNumber>()
const MOST_PARSED = 200

/** Keeps a valid number that was just parsed, without its extension, for `nationalDigits`. */
export function rememberNumber(number: PhoneNumber): void {
  if (parsed.size >= MOST_PARSED) parsed.clear()
  number.setExt('')
  parsed.set(number.number, number)
}

// North America dials its numbers as they stand, without a trunk prefix, and formatting is dear.
const NORTH_AMERICAN = /^\+1(\d{10})$/

/** The digits of an E.164 number as it is dialled inside its country, with the trunk prefix; `''` when it is none. */
export function nationalDigits(e164: string): string {
  const plain = NORTH_AMERICAN.exec(e164)?.[1]
  if (plain !== undefined) return plain
  const number = parsed.get(e164) ?? parsePhoneNumberFromString(e164)
  return number ? digitsOf(number.formatNational()) : ''
}
