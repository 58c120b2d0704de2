import { contactFieldNames } from '@/core/contacts/contact-fields'
import type { FileContact } from '@/core/contacts/formats/file-record'
import { InvalidError } from '@/core/errors'

const PATH = /^([a-zA-Z]+)(?:\[(\d{1,3})\](?:\.([a-zA-Z0-9]+))?)?$/
const correctable: ReadonlySet<string> = new Set(contactFieldNames)

/** A further row of the lists whose rows are a label and a value; of other lists nothing that is left out is offered. */
const furtherRow: Record<string, (value: string) => object> = {
  phones: (value) => ({ label: 'other', value, extension: '' }),
  emails: (value) => ({ label: 'other', value }),
  urls: (value) => ({ label: 'other', value }),
}

/**
 * Puts a text at a path such as `company` or `phones[0].value`; right behind a list it becomes a further row of it, if
 * it is not empty. Throws InvalidError for a path that leads nowhere.
 */
export function putValue(contact: FileContact, path: string, value: string): void {
  const [, name = '', index, part] = PATH.exec(path) ?? []
  const nowhere = new InvalidError({ field: [{ key: 'invalid-value' }] })
  if (!correctable.has(name)) throw nowhere
  const holder = contact as unknown as Record<string, unknown>
  if (index === undefined) {
    if (typeof holder[name] !== 'string') throw nowhere
    holder[name] = value
    return
  }
  const list = holder[name]
  if (!Array.isArray(list)) throw nowhere
  const further = furtherRow[name]
  if (Number(index) === list.length && part === 'value' && further) {
    if (value.trim() !== '') list.push(further(value))
    return
  }
  const row: unknown = list[Number(index)]
  if (part === undefined && typeof row === 'string') list[Number(index)] = value
  else if (part !== undefined && typeof row === 'object' && row !== null && Object.hasOwn(row, part)) {
    Object.assign(row, { [part]: value })
  } else throw nowhere
}
