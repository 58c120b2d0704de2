import type { Phone } from '@/core/contacts/contact'
import { neutralise } from '../formula-cells'

const E164 = /^\+\d{2,15}$/
const DIGITS = /^\d{1,20}$/

/** A phone in words: E.164, else as typed, and ` ext. 12` unless it ends with that already. */
export function phoneText({ value, extension = '', e164 = '' }: Phone): string {
  const number = E164.test(e164) ? e164 : value
  const spoken = `ext. ${extension}`
  if (extension === '' || number === spoken || number.endsWith(` ${spoken}`)) return number
  return number === '' ? spoken : `${number} ${spoken}`
}

/**
 * A phone as a cell. The `+` of E.164 stays, since nothing but digits and our own words follow it; what was typed is
 * free text like any other.
 */
export function phoneCell(phone: Phone): string {
  const { extension = '', e164 = '' } = phone
  const isPlain = E164.test(e164) && (extension === '' || DIGITS.test(extension))
  return isPlain ? phoneText(phone) : neutralise(phoneText(phone))
}
