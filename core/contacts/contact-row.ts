import type { ContactInput, Phone, PhoneInput } from './contact'
import { sortName } from './contact-name'
import { digitKeys } from './digit-keys'
import { readPhone } from './phone'
import { searchText } from './search-keys'

// CLDR's collation sorts it behind every text.
const AFTER_ALL = '\uffff'

/** The columns of a contact that its input decides, the generated ones included. Absent texts are `''`. */
export type ContactRow = Omit<ContactInput, 'phones'> & {
  phones: Phone[]
  sortName: string
  sortCompany: string
  sortTitle: string
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
    sortName: sortName(input),
    sortCompany: input.company || AFTER_ALL,
    sortTitle: input.title || AFTER_ALL,
    searchText: searchText(input),
    phoneKeys: digitKeys(phones),
  }
}
