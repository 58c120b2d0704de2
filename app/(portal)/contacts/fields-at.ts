import type { ContactFields } from '@/core/contacts/contact-fields'
import type { Revision } from '@/core/contacts/history'

/** What a contact's fields were at an earlier version: its history, newest first, taken back. */
export function fieldsAt(now: ContactFields, history: readonly Revision[], version: number): ContactFields {
  const fields: Record<string, unknown> = { ...now }
  for (const revision of history) {
    if (revision.version <= version) break
    for (const { field, before } of revision.changes) fields[field] = before
  }
  return fields as ContactFields
}
