import type { SelectOption } from '@/components/ui/select'
import { countries } from '@/core/domains/domain'

/** The countries by their name in the reader's language. */
export function countryOptions(locale: string): SelectOption[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const options = countries.map((code) => ({ value: code, label: names.of(code) ?? code }))
  return options.toSorted((a, b) => a.label.localeCompare(b.label, locale))
}

/** The time zones that this server knows; `held` stays even when it is none of them. */
export function timeZoneOptions(held: string): SelectOption[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), held])
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}
