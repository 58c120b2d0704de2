import type { ContactInput, Phone, PhoneInput } from './contact'
import { sortName } from './contact-name'
import type { ContactFields } from './contact-fields'
import { digitKeys } from './digit-keys'
import { matchKeys } from './match-keys'
import { understandPhone } from './phone'
import { searchText } from './search-keys'

// CLDR's collation sorts it behind every text.
const AFTER_ALL = '\uffff'

/** The columns of a contact that its input decides, the generated ones included. Absent texts are `''`. */
export type ContactRow = ContactFields & {
  sortName: string
  sortCompany: string
  sortTitle: string
  /** See `searchText`. */
  searchText: string
  /** See `digitKeys`. */
  phoneKeys: string
  /** See `matchKeys`. */
  matchKeys: string[]
}

function toPhone(phone: PhoneInput, country: string): Phone {
  const { value, extension, e164 } = understandPhone(phone.value, country, phone.extension)
  return { label: phone.label, value, ...(extension ? { extension } : {}), ...(e164 ? { e164 } : {}) }
}

/** Stored fields with the keys that follow from them. Its numbers are not read again. */
export function withKeys(fields: ContactFields, externalId: string): ContactRow {
  // Each by its name: an object that is spread and then grows becomes a dictionary, and costs twenty times as much.
  return {
    firstName: fields.firstName,
    middleName: fields.middleName,
    lastName: fields.lastName,
    prefix: fields.prefix,
    suffix: fields.suffix,
    nickname: fields.nickname,
    company: fields.company,
    department: fields.department,
    title: fields.title,
    phones: fields.phones,
    emails: fields.emails,
    addresses: fields.addresses,
    urls: fields.urls,
    birthday: fields.birthday,
    notes: fields.notes,
    tags: fields.tags,
    sortName: sortName(fields),
    sortCompany: fields.company || AFTER_ALL,
    sortTitle: fields.title || AFTER_ALL,
    searchText: searchText(fields),
    phoneKeys: digitKeys(fields.phones),
    matchKeys: matchKeys(fields, externalId),
  }
}

/**
 * A contact as it is stored in a domain of the given default country (ISO 3166 alpha-2); `externalId` is what another
 * program calls it.
 */
export function toContactRow(
  input: ContactInput,
  { country, externalId = '' }: { country: string; externalId?: string },
): ContactRow {
  return withKeys({ ...input, phones: input.phones.map((phone) => toPhone(phone, country)) }, externalId)
}
