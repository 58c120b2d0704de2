import { PHONE_LABELS, PLACE_LABELS, type ContactInput, type PhoneInput } from './contact'
import { displayName } from './contact-name'
import { neighbourPairs } from './east-asian'
import { fold } from './fold'

/** The fields of a contact that are searched; numbers as they were typed. */
type Searched = Omit<ContactInput, 'phones'> & { phones: readonly Pick<PhoneInput, 'label' | 'value'>[] }

const KNOWN_LABELS: ReadonlySet<string> = new Set([...PHONE_LABELS, ...PLACE_LABELS])

function fields(contact: Searched): string[] {
  const rows = [...contact.phones, ...contact.emails, ...contact.addresses, ...contact.urls]
  return [
    displayName(contact),
    contact.prefix,
    contact.suffix,
    contact.nickname,
    contact.company,
    contact.department,
    contact.title,
    ...contact.emails.map((email) => email.value),
    ...contact.addresses.flatMap(({ street, postalCode, city, region, country }) => [
      street,
      postalCode,
      city,
      region,
      country,
    ]),
    ...contact.urls.map((url) => url.value),
    ...contact.tags,
    contact.birthday,
    ...rows.map((row) => row.label).filter((label) => !KNOWN_LABELS.has(label)),
    ...contact.phones.map((phone) => phone.value).filter((value) => /[\p{L}*#]/u.test(value)),
    contact.notes,
  ]
}

/**
 * What text search looks in: every field of a contact, folded and without apostrophes (OBrien is O'Brien, and no index
 * helps to find o'b), separated by single spaces, with one at the start and at the end, and the pairs of Han, Kana and
 * Hangul characters as words behind. Numbers are in `digitKeys`.
 */
export function searchText(contact: Searched): string {
  let text = ' '
  for (const field of fields(contact)) {
    const folded = fold(field).replaceAll("'", '')
    if (!text.includes(folded)) text += `${folded} `
  }
  return [text, ...neighbourPairs(text).map((pair) => `${pair} `)].join('')
}
