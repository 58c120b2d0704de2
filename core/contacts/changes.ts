import { isDeepStrictEqual } from 'node:util'
import { contactFieldNames, type ContactFields } from './contact-fields'

/** One field that differs, as it was and as it became. */
export type FieldChange = {
  [Name in keyof ContactFields]: { field: Name; before: ContactFields[Name]; after: ContactFields[Name] }
}[keyof ContactFields]

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/**
 * What differs between two states of a contact, field by field, in the order in which a person reads them. A state of
 * nothing (before it was added) has every field empty; so have fields that a state does not know.
 */
export function changesBetween(
  before: Partial<ContactFields> | null,
  after: Partial<ContactFields> | null,
): FieldChange[] {
  return contactFieldNames.flatMap((field) => {
    const [was, is] = [before?.[field], after?.[field]]
    if ((isEmpty(was) && isEmpty(is)) || isDeepStrictEqual(was, is)) return []
    const empty = Array.isArray(was ?? is) ? [] : ''
    return [{ field, before: was ?? empty, after: is ?? empty } as FieldChange]
  })
}
