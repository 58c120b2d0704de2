import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Phone } from '@/core/contacts/contact'
import { formatPhone, readPhone } from '@/core/contacts/phone'
import { digitsOf } from '@/core/contacts/text'

/** A number that calls. `e164` only when it is a valid public one; an extension inside the house has digits alone. */
export type Caller = {
  e164: string | null
  /** The digits by which it is compared: the national number of a public one. */
  digits: string
  extension: string
  /** For showing. */
  shown: string
  /** For a form: E.164, else as it came. */
  value: string
}

const LONGEST = 200
const MOST_DIGITS = 20
const SHORTEST_ABROAD = 10
const SHORTEST_NATIONAL = 7
const SIP = /sips?:([^@;>]+)(?:@[^>]*)?/i
const NUMBER = /^\+?[\d\s()./*#-]+$/

/** What stands for the number in what a phone system gives: `sip:+14155550199@pbx`, `tel:`, or the number. */
function numberIn(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
  const user = SIP.exec(plain)?.[1] ?? plain
  // In an address "+1415" is " 1415" to whoever decodes it as a form does.
  return user
    .replace(/^\s+(?=\d{7})/, '+')
    .replace(/%2b/i, '+')
    .replace(/^\s*tel:/i, '')
    .trim()
}

/**
 * Reads who calls as phone systems say it, in a domain of the given country (ISO 3166 alpha-2): any way of writing a
 * number, a SIP or tel address, an extension. Null for what is no number, such as "anonymous".
 */
export function readCaller(text: string, country: string): Caller | null {
  const typed = numberIn(text.slice(0, LONGEST))
  const read = readPhone(typed, country)
  const digits = digitsOf(typed)
  // Many systems leave the plus out.
  const abroad = !read.e164 && digits.length >= SHORTEST_ABROAD ? readPhone(`+${digits}`, country) : read
  const { e164, extension = '' } = abroad
  if (e164) {
    const national = parsePhoneNumberFromString(e164)?.nationalNumber ?? digits
    return {
      e164,
      digits: national,
      extension,
      shown: formatPhone({ value: typed, e164 }, country),
      value: e164,
    }
  }
  if (!NUMBER.test(typed) || digits.length < 2 || digits.length > MOST_DIGITS) return null
  return { e164: null, digits, extension: '', shown: typed, value: typed }
}

/** Whether a phone is the caller's: the same public number, however it was typed, or the same extension. */
export function isOf(caller: Caller, phone: Phone): boolean {
  if (caller.e164 === null) return [digitsOf(phone.value), phone.extension ?? ''].includes(caller.digits)
  if (phone.e164) return phone.e164 === caller.e164
  return caller.digits.length >= SHORTEST_NATIONAL && digitsOf(phone.value).endsWith(caller.digits)
}
