import { contactFieldNames } from '@/core/contacts/contact-fields'
import type { ContactInput } from '@/core/contacts/contact'
import { InvalidError } from '@/core/errors'

const PATH = /^([a-zA-Z]+)(?:\[(\d{1,3})\](?:\.([a-zA-Z0-9]+))?)?$/
const correctable: ReadonlySet<string> = new Set(contactFieldNames)

/** A further row of the lists whose rows have parts. */
const furtherRows: Record<string, Record<string, string>> = {
  phones: { label: 'other', value: '', extension: '' },
  emails: { label: 'other', value: '' },
  addresses: { label: 'other', street: '', postalCode: '', city: '', region: '', country: '' },
  urls: { label: 'other', value: '' },
}

// It says something of a row, and makes none.
const DESCRIBING = 'label'

type Place = { name: keyof ContactInput; index: number | null; part: string | undefined }

function placeOf(path: string): Place | null {
  const [, name = '', index, part] = PATH.exec(path) ?? []
  if (!correctable.has(name)) return null
  return { name: name as keyof ContactInput, index: index === undefined ? null : Number(index), part }
}

const partOf = (row: unknown, part: string): unknown =>
  typeof row === 'object' && row !== null && Object.hasOwn(row, part)
    ? (row as Record<string, unknown>)[part]
    : null

/** The text at a path such as `company` or `phones[0].value`, `''` right behind a list; null where none can be. */
export function valueAt(contact: ContactInput, path: string): string | null {
  const place = placeOf(path)
  if (!place) return null
  const { name, index, part } = place
  const field: unknown = contact[name]
  if (index === null) return typeof field === 'string' ? field : null
  if (!Array.isArray(field)) return null
  if (index === field.length) {
    const further = furtherRows[name]
    return (part === undefined ? !further : partOf(further, part) !== null) ? '' : null
  }
  const row: unknown = field[index]
  const text = part === undefined ? row : partOf(row, part)
  return typeof text === 'string' ? text : null
}

function putValue(contact: ContactInput, path: string, value: string): void {
  const place = placeOf(path)
  if (!place || valueAt(contact, path) === null) throw new InvalidError({ field: [{ key: 'invalid-value' }] })
  const { name, index, part } = place
  if (index === null) {
    Object.assign(contact, { [name]: value })
    return
  }
  const list = contact[name] as unknown[]
  if (index === list.length) {
    if (value.trim() === '' || part === DESCRIBING) return
    list.push(part === undefined ? value : { ...furtherRows[name], [part]: value })
  } else if (part === undefined) list[index] = value
  else Object.assign(list[index] as object, { [part]: value })
}

/**
 * Puts texts at their paths, in whatever order they come. Right behind a list the first that is not empty makes a
 * further row; a label alone makes none. Throws InvalidError for a path that leads nowhere.
 */
export function putValues(contact: ContactInput, values: readonly { field: string; value: string }[]): void {
  const isDescribing = ({ field }: { field: string }) => placeOf(field)?.part === DESCRIBING
  const inOrder = [...values.filter((one) => !isDescribing(one)), ...values.filter(isDescribing)]
  for (const { field, value } of inOrder) putValue(contact, field, value)
}
