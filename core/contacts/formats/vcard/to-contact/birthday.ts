import { readBirthday } from '@/core/contacts/birthday'
import type { Property } from '../property'
import { textOf } from '../text-value'
import type { Reading } from './reading'

const TIME = /[T ]\d{2}(?::?\d{2})?.*$/
// Apple's year for "no year", where `--MM-DD` is not allowed (vCard 3.0); not all that write it say X-APPLE-OMIT-YEAR.
const NO_YEAR = '1604'
const LONGEST = 100

// `1980-1-2` and `1980/1/2`, as some programs write it.
function padded(day: string): string {
  return day.replace(/^(\d{4})([/.])(\d\d?)\2(\d\d?)$/, '$1-$3-$4').replace(/-(\d)(?=-|$)/g, '-0$1')
}

/** BDAY in its shapes (RFC 6350 section 6.2.5, RFC 2426), its time left out. What is no day is kept and told. */
export function readBirthdayProperty(reading: Reading, property: Property): void {
  const { contact } = reading
  const text = textOf(property)
  if (text === '') return
  const day = text.length > LONGEST ? null : readBirthday(padded(text.replace(TIME, '')))
  const birthday = day?.startsWith(NO_YEAR) ? `-${day.slice(4)}` : day
  if (birthday === null) {
    reading.tell('attention', 'birthday-unreadable', property, 'birthday')
    reading.keep(property)
  } else if (contact.birthday === '') contact.birthday = birthday
  else if (contact.birthday !== birthday) {
    reading.tell('attention', 'value-repeated', property, 'birthday')
    reading.keep(property)
  }
}
