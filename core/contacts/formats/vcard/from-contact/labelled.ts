import type { Address, Email, Phone, WebAddress } from '@/core/contacts/contact'
import { writtenPhoneLabel, writtenPlaceLabel, type WrittenLabel } from '../labels'
import { escapeText, type Version, type WrittenProperty } from './content-lines'
import { phoneValue } from './phones'

type Lists = { phones: Phone[]; emails: Email[]; addresses: Address[]; urls: WebAddress[] }

/** Writes what has a label: TEL, EMAIL, ADR and URL, with an X-ABLabel beside it when the label is the user's own. */
export function labelledProperties(
  { phones, emails, addresses, urls }: Lists,
  version: Version,
  nextGroup: () => string,
): WrittenProperty[] {
  const isOld = version === '3.0'
  function labelled(
    property: WrittenProperty,
    { types, own }: WrittenLabel,
    more: string[] = [],
  ): WrittenProperty[] {
    const words = [...more, ...types].map((type) => (isOld ? type.toUpperCase() : type))
    const written = words.length === 0 ? property : { ...property, params: { type: words } }
    if (own === undefined) return [written]
    const group = nextGroup()
    return [
      { ...written, group },
      { group, name: 'X-ABLabel', type: 'unknown', values: [escapeText(own)] },
    ]
  }
  return [
    ...phones.flatMap((phone) =>
      labelled({ name: 'tel', ...phoneValue(phone, version) }, writtenPhoneLabel(phone.label)),
    ),
    ...emails.flatMap(({ label, value }) =>
      labelled(
        { name: 'email', type: 'text', values: [value] },
        writtenPlaceLabel(label),
        isOld ? ['internet'] : [],
      ),
    ),
    ...addresses.flatMap((address) => {
      const { label, street, city, region, postalCode, country } = address
      const values = [['', '', street, city, region, postalCode, country]]
      // Without a type it would be the one at work (RFC 2426 section 3.2.1).
      const more = isOld && label === 'other' ? ['other'] : []
      return labelled({ name: 'adr', type: 'text', values }, writtenPlaceLabel(label), more)
    }),
    ...urls.flatMap(({ label, value }) =>
      labelled({ name: 'url', type: 'uri', values: [value] }, writtenPlaceLabel(label)),
    ),
  ]
}
