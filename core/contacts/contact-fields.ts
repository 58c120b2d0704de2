import { sql, type SQL } from 'drizzle-orm'
import { contacts } from '@/db/schema/contacts'
import type { ContactInput, Phone } from './contact'

/** The fields of a contact that a person edits, as they are stored. Revisions keep them before and after. */
export type ContactFields = Omit<ContactInput, 'phones'> & { phones: Phone[] }

/** The columns of those fields, in the order in which a person reads them. */
export const fieldColumns = {
  prefix: contacts.prefix,
  firstName: contacts.firstName,
  middleName: contacts.middleName,
  lastName: contacts.lastName,
  suffix: contacts.suffix,
  nickname: contacts.nickname,
  company: contacts.company,
  department: contacts.department,
  title: contacts.title,
  phones: contacts.phones,
  emails: contacts.emails,
  addresses: contacts.addresses,
  urls: contacts.urls,
  birthday: contacts.birthday,
  notes: contacts.notes,
  tags: contacts.tags,
} satisfies Record<keyof ContactFields, unknown>

/** The names of those fields, in the same order. */
export const contactFieldNames = Object.keys(fieldColumns) as (keyof ContactFields)[]

/** Only the fields of a row that has more. */
export function fieldsOf(row: ContactFields): ContactFields {
  return Object.fromEntries(contactFieldNames.map((name) => [name, row[name]])) as ContactFields
}

/** The fields of a row of `contacts` as one `jsonb`, the shape of `fieldsOf`. */
export function fieldsAsJson(): SQL {
  const pairs = contactFieldNames.map((name) => sql`${sql.raw(`'${name}'`)}, ${fieldColumns[name]}`)
  return sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`
}

/** Stored fields as the input that would store them. */
export function toInput(fields: ContactFields): ContactInput {
  const phones = fields.phones.map(({ label, value, extension = '' }) => ({ label, value, extension }))
  return { ...fields, phones }
}
