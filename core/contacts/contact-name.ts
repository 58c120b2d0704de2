import type { ContactInput } from './contact'
import { isEastAsian } from './east-asian'

type Named = Pick<
  ContactInput,
  'firstName' | 'middleName' | 'lastName' | 'prefix' | 'suffix' | 'nickname' | 'company'
>

function words(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

function isFamilyFirst({ firstName, middleName, lastName }: Named): boolean {
  return firstName !== '' && lastName !== '' && isEastAsian(lastName + middleName + firstName)
}

/** The name as it is read: "Dr. Ana María Pérez Jr.", 王小明; else the company, else the nickname. */
export function displayName(contact: Named): string {
  const { firstName, middleName, lastName, prefix, suffix } = contact
  const name = isFamilyFirst(contact)
    ? lastName + middleName + firstName
    : words(firstName, middleName, lastName)
  if (name === '') return contact.company || contact.nickname
  return words(prefix, name, suffix)
}

/** The name as it is sorted: "Pérez, Ana María"; else the company, else the nickname. */
export function sortName(contact: Named): string {
  const { firstName, middleName, lastName } = contact
  if (isFamilyFirst(contact)) return lastName + middleName + firstName
  const given = words(firstName, middleName)
  return [lastName, given].filter((part) => part !== '').join(', ') || contact.company || contact.nickname
}
