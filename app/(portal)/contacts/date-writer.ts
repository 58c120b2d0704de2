import type { ContactRowView } from '@/components/contacts/contact-row-view'

/** Writes a moment: for machines, as a short day, and in full. */
export type DateWriter = (date: Date) => ContactRowView['updated']

type Words = Pick<ContactRowView['updated'], 'day' | 'moment'>

type Formats = Record<'day' | 'month' | 'moment', Intl.DateTimeFormat> & {
  /** What was written, by the year it was written in and the minute. */
  written: Map<string, Words>
}

const MOST_WRITTEN = 10_000
// Making a format costs more than all that it writes on a page; there is one for a language and a time zone.
const made = new Map<string, Formats>()

function formatsOf(locale: string, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`
  const formats = made.get(key) ?? {
    day: new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone }),
    month: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone }),
    moment: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    written: new Map(),
  }
  made.set(key, formats)
  return formats
}

/** Writes dates in the reader's language and the domain's time zone; a day of this year without the year. */
export function dateWriter(locale: string, timeZone: string): DateWriter {
  const { day, month, moment, written } = formatsOf(locale, timeZone)
  const year = new Date().getUTCFullYear()
  const write = (date: Date): Words => ({
    day: (date.getUTCFullYear() === year ? day : month).format(date),
    moment: moment.format(date),
  })
  return (date) => {
    const iso = date.toISOString()
    const key = `${year} ${iso.slice(0, -8)}`
    const words = written.get(key) ?? write(date)
    if (written.size >= MOST_WRITTEN) written.clear()
    written.set(key, words)
    return { iso, ...words }
  }
}
