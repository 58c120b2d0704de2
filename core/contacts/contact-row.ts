import type { ContactInput, Phone, PhoneInput } from './contact'
import { displayName, sortName } from './contact-name'
import { digitKeys } from './digit-keys'
import { readPhone } from './phone'
import { searchText } from './search-keys'

/** The columns of a contact that its input decides, the generated ones included. Absent texts are `''`. */
export type ContactRow = Omit<ContactInput, 'phones'> & {
  phones: Phone[]
  displayName: string
  sortName: string
  /** See `searchText`. */
  searchText: string
  /** See `digitKeys`. */
  phoneKeys: string
}

function toPhone(phone: PhoneInput, country: string): Phone {
  const { value, extension, e164 } = readPhone(phone.value, country, phone.extension)
  return { label: phone.label, value, ...(extension ? { extension } : {}), ...(e164 ? { e164 } : {}) }
}

/** A contact as it is stored in a domain of the given default country (ISO 3166 alpha-2). */
export function toContactRow(input: ContactInput, { country }: { country: string }): ContactRow {
  const phones = input.phones.map((phone) => toPhone(phone, country))
  return {
    ...input,
    phones,
    displayName: displayName(input),
    sortName: sortName(input),
    searchText: searchText(input),
    phoneKeys: digitKeys(phones),
  }
}
