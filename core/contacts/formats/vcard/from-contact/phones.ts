import type { Phone } from '@/core/contacts/contact'
import { phoneText } from '@/core/contacts/formats/csv-export/phone-cell'
import type { Version, WrittenProperty } from './content-lines'

const E164 = /^\+\d{2,15}$/
const DIGITS = /^\d{1,20}$/

/**
 * The value of TEL. A number with an E.164 form is a tel: URI in 4.0; in 3.0 its extension stands after a pause, which
 * iOS and Android dial and Google and libphonenumber read. Any other is written as it was typed.
 */
export function phoneValue(phone: Phone, version: Version): Pick<WrittenProperty, 'type' | 'values'> {
  const { extension = '', e164 = '' } = phone
  const isDialled = E164.test(e164) && (extension === '' || DIGITS.test(extension))
  if (isDialled && version === '4.0') {
    return { type: 'uri', values: [`tel:${e164}${extension && `;ext=${extension}`}`] }
  }
  if (isDialled) return { type: 'text', values: [`${e164}${extension && `,${extension}`}`] }
  return { type: 'text', values: [phoneText(phone)] }
}
