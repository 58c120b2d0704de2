import { z } from 'zod'
import { maintainScopes } from '@/core/access/rights'
import { isCallTemplate } from '@/core/contacts/call-link'
import { requiredText, textInput } from '@/core/text-input'
import { emailInput } from '@/core/users/user'
import { getCountries, isSupportedCountry } from 'libphonenumber-js/max'

const NAME = /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+$/

/** The countries that a domain may have as default: those with telephone numbers, ISO 3166-1 alpha-2. */
export const countries: readonly string[] = getCountries()

/** The name of a domain as in an e-mail address. */
export const domainName = textInput(253)
  .transform((name) => name.toLowerCase())
  .refine((name) => NAME.test(name), { error: 'invalid-domain' })

const language = z.enum(['en', 'es', 'fr'], { error: 'invalid-value' })
const country = textInput(2).refine((code): boolean => isSupportedCountry(code), { error: 'invalid-country' })
const timeZone = textInput(100).refine(isTimeZone, { error: 'invalid-time-zone' })

const yesOrNo = z.enum(['true', 'false'], { error: 'invalid-value' }).transform((yes) => yes === 'true')
const days = z.coerce
  .number('invalid-days')
  .int('invalid-days')
  .min(1, 'invalid-days')
  .max(365, 'invalid-days')

function isTimeZone(name: string): boolean {
  try {
    // Offsets such as +02:00 are accepted by Intl and are no zone.
    return /^[A-Z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** What an Office Manager sets of their domain. Problems are keys of the messages `Errors`. */
export const domainSettings = z.object({
  title: requiredText(200),
  defaultCountry: country,
  language,
  timeZone,
  maintainScope: z.enum(maintainScopes, { error: 'invalid-value' }),
  openExport: yesOrNo,
  openSharing: yesOrNo,
  openEditing: yesOrNo,
  companyOwned: yesOrNo,
  sealDays: days,
  trashDays: days,
  callLink: textInput(500).refine((link) => link === '' || isCallTemplate(link), {
    error: 'invalid-call-link',
  }),
})
export type DomainSettings = z.output<typeof domainSettings>

/** What a new domain is made of: its names, where it is, and its first Office Manager. */
export const newDomain = z.object({
  name: domainName,
  title: requiredText(200),
  defaultCountry: country,
  language,
  timeZone,
  firstName: textInput(100),
  lastName: requiredText(100),
  email: emailInput.refine((email) => email !== '', { error: 'required' }),
})
export type NewDomain = z.output<typeof newDomain>

/** The two names of a domain. */
export const domainNames = z.object({ name: domainName, title: requiredText(200) })
export type DomainNames = z.output<typeof domainNames>
