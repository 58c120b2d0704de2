import { z } from 'zod'
import { readBirthday } from './birthday'
import { readText, type TextRule } from './text'
import { readWebAddress } from './web-address'

/** What a phone number is for; any other label is the user's own. */
export const PHONE_LABELS = ['work', 'mobile', 'home', 'fax', 'main', 'pager', 'other'] as const
/** What an e-mail, a postal or a web address is for; any other label is the user's own. */
export const PLACE_LABELS = ['work', 'home', 'other'] as const

/** Sizes of a contact: UTF-16 code units of texts, numbers of rows of lists. */
export const LIMITS = {
  name: 200,
  label: 50,
  phone: 200,
  extension: 20,
  email: 254,
  url: 2_000,
  address: 500,
  notes: 20_000,
  tag: 50,
  rows: 50,
  addresses: 20,
} as const

/** Every problem `contactInput` reports, as its issues' messages: keys of the namespace `ContactErrors`. */
export type ContactErrorKey =
  | 'too-long'
  | 'too-many'
  | 'invalid-characters'
  | 'invalid-value'
  | 'invalid-email'
  | 'invalid-url'
  | 'invalid-birthday'
  | 'name-or-company-required'

const invalid = 'invalid-value' satisfies ContactErrorKey

type Understanding = {
  /** What stands for an absent or empty text. */
  absent?: string
  /** What is stored of the text; null when it is refused with `message`. */
  read?: (text: string) => string | null
  message?: ContactErrorKey
}

/** In one step, not in a pipe of several: a file has a million of them. */
function text(
  rule: TextRule,
  { absent = '', read = (typed) => typed, message = invalid }: Understanding = {},
) {
  return z
    .transform((typed: string | null | undefined, context) => {
      const refuse = (key: ContactErrorKey, params?: { max: number }) => {
        context.addIssue({ code: 'custom', message: key, params })
        return z.NEVER
      }
      if (typeof typed !== 'string') return typed === null ? absent : refuse(invalid)
      const found = readText(typed, rule)
      if ('problem' in found) {
        return refuse(found.problem, found.problem === 'too-long' ? { max: rule.max } : undefined)
      }
      return found.text === '' ? absent : (read(found.text) ?? refuse(message))
    })
    .default(absent)
}

function label(known: readonly string[]) {
  const read = (typed: string) => {
    const lower = typed.toLowerCase()
    return known.includes(lower) ? lower : typed
  }
  return text({ max: LIMITS.label }, { absent: 'other', read })
}

function rows<Row extends z.ZodType>(row: Row, max: number, isFilled: (row: z.output<Row>) => boolean) {
  return z
    .array(row, { error: invalid })
    .nullish()
    .transform((all, context) => {
      const filled = (all ?? []).filter(isFilled)
      if (filled.length <= max) return filled
      context.addIssue({ code: 'custom', message: 'too-many' satisfies ContactErrorKey, params: { max } })
      return z.NEVER
    })
}

// Unicode addresses (RFC 6531) pass; what is refused could not be delivered anywhere.
const EMAIL = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\].]+(?:\.[^\s@<>(),;:"\\[\].]+)+$/u

/** The address in an e-mail field, without `mailto:` and invisible characters; null when it is none. */
export function readEmail(typed: string): string | null {
  const address = typed.replace(/\p{Cf}/gu, '').replace(/^mailto:/i, '')
  return EMAIL.test(address) ? address : null
}

function uniqueTags(tags: string[]): string[] {
  const seen = new Map<string, string>()
  for (const tag of tags) {
    const key = tag.toLowerCase()
    if (tag !== '' && !seen.has(key)) seen.set(key, tag)
  }
  return [...seen.values()]
}

const phone = z.object({
  label: label(PHONE_LABELS),
  value: text({ max: LIMITS.phone }),
  extension: text({ max: LIMITS.extension }),
})
const email = z.object({
  label: label(PLACE_LABELS),
  value: text({ max: LIMITS.email }, { read: readEmail, message: 'invalid-email' }),
})
const address = z.object({
  label: label(PLACE_LABELS),
  street: text({ max: LIMITS.address, multiline: true }),
  city: text({ max: LIMITS.name }),
  region: text({ max: LIMITS.name }),
  postalCode: text({ max: LIMITS.label }),
  country: text({ max: LIMITS.name }),
})
const url = z.object({
  label: label(PLACE_LABELS),
  value: text({ max: LIMITS.url }, { read: readWebAddress, message: 'invalid-url' }),
})
const tags = rows(text({ max: LIMITS.tag }), LIMITS.rows * 2, (tag) => tag !== '')
  .transform(uniqueTags)
  .refine((all) => all.length <= LIMITS.rows, {
    error: 'too-many' satisfies ContactErrorKey,
    params: { max: LIMITS.rows },
  })

const name = text({ max: LIMITS.name })

// A name of nothing but spaces of zero width would be no name to anybody.
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u
const NAMING = ['firstName', 'middleName', 'lastName', 'nickname', 'company'] as const

/**
 * A contact as a person or another program gives it. Texts come out in NFC and trimmed (absent is
 * `''`), empty rows are dropped, keys it does not know are dropped: `domainId`, `ownerId` and
 * `version` never come from input. Issue messages are `ContactErrorKey`s, their paths name the
 * field; `params.max` gives the limit that was passed.
 */
export const contactInput = z
  .object({
    firstName: name,
    middleName: name,
    lastName: name,
    prefix: name,
    suffix: name,
    nickname: name,
    company: name,
    department: name,
    title: name,
    phones: rows(phone, LIMITS.rows, (row) => row.value !== '' || row.extension !== ''),
    emails: rows(email, LIMITS.rows, (row) => row.value !== ''),
    addresses: rows(address, LIMITS.addresses, isAddressFilled),
    urls: rows(url, LIMITS.rows, (row) => row.value !== ''),
    birthday: text({ max: LIMITS.label }, { read: readBirthday, message: 'invalid-birthday' }),
    notes: text({ max: LIMITS.notes, multiline: true }),
    tags,
  })
  .refine((contact) => NAMING.some((field) => VISIBLE.test(contact[field])), {
    error: 'name-or-company-required' satisfies ContactErrorKey,
    path: ['firstName'],
  })

function isAddressFilled({ street, city, region, postalCode, country }: Address): boolean {
  return [street, city, region, postalCode, country].some((line) => line !== '')
}

/** A contact as it passed `contactInput`. */
export type ContactInput = z.output<typeof contactInput>
/** What `contactInput` takes: every field may be absent. */
export type ContactDraft = z.input<typeof contactInput>
/** A phone as it was typed. */
export type PhoneInput = z.output<typeof phone>
/** A phone as it is stored: as typed, and as E.164 beside it when it is a valid number. */
export type Phone = { label: string; value: string; extension?: string; e164?: string }
export type Email = z.output<typeof email>
export type Address = z.output<typeof address>
export type WebAddress = z.output<typeof url>
