import type { ContactInput, Phone } from './contact'
import { fold } from './fold'
import { digitsOf } from './text'

type Matched = Pick<
  ContactInput,
  'firstName' | 'middleName' | 'lastName' | 'nickname' | 'company' | 'emails'
> & {
  phones: readonly Phone[]
}

const SHORTEST_NUMBER = 5
const CUT = /^\d(?:[.,]\d+)?e\+?\d{1,2}$/i
const DATE = /^(?:\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}-\d{2}-\d{2}(?:[ T].*)?)$/

/** Whether a spreadsheet made it of another number: one cut short or a date looks like many others. */
function isDamaged(value: string): boolean {
  return CUT.test(value.trim()) || DATE.test(value.trim())
}

function words(text: string): string {
  const found =
    fold(text)
      .replaceAll("'", '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return found.sort().join(' ')
}

/** A person's name and company as they are compared: words in any order, without accents, case and punctuation. */
export function nameKey(contact: Omit<Matched, 'phones' | 'emails'>): string {
  const { firstName, middleName, lastName, nickname, company } = contact
  return `n:${words([firstName, middleName, lastName].join(' ')) || words(nickname)}|${words(company)}`
}

/**
 * A phone as it is compared: E.164 with the extension, else its digits; null when they tell nothing: too few, or
 * damaged.
 */
function phoneKey(phone: Phone): string | null {
  if (phone.e164 === undefined && isDamaged(phone.value)) return null
  const number = phone.e164 ?? digitsOf(phone.value)
  if (digitsOf(number).length < SHORTEST_NUMBER) return null
  return `p:${number}${phone.extension ? `x${phone.extension}` : ''}`
}

/**
 * What a contact is recognised by: `x:` the id another program gave it, `p:` each phone, `e:` each e-mail address,
 * `n:` name and company. Two contacts that share one may be the same.
 */
export function matchKeys(contact: Matched, externalId: string): string[] {
  const keys = [
    externalId === '' ? null : `x:${externalId}`,
    ...contact.phones.map(phoneKey),
    ...contact.emails.map((email) => `e:${fold(email.value)}`),
    nameKey(contact),
  ]
  return [...new Set(keys.filter((key) => key !== null))]
}
