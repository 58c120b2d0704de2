import type { FormValues } from '@/components/ui/draft-store'
import { addressLines, textFields, type FormContact } from './form-contact'

type Raw = Record<string, unknown>

const ROW = /^(phones|emails|addresses|urls)\[(\d+)\]\.(\w+)$/
const TAG = /^tags\[\d+\]$/
const CHOICE = /=(true|false)$/

/**
 * What readForm read of a contact's form, as nested values for formContact and whoOf. A checkbox or radio button reads
 * `value=true`.
 */
export function valuesOf(entries: FormValues): Raw {
  const values: Raw & { tags: string[] } = { tags: [] }
  for (const [name, value] of entries) {
    const [, list, index, key] = ROW.exec(name) ?? []
    if (list && key) {
      const rows = (values[list] ??= []) as Raw[]
      ;(rows[Number(index)] ??= {})[key] = value
    } else if (TAG.test(name)) {
      const tag = value.replace(CHOICE, '')
      if (tag === value || value.endsWith('=true')) values.tags.push(tag)
    } else if (name === 'who') {
      if (value.endsWith('=true')) values.who = value.replace(CHOICE, '')
    } else values[name] = value
  }
  return values
}

/** A contact as the fields of its form, for sending them along unseen. */
export function entriesOf(contact: FormContact): [name: string, value: string][] {
  const rows = (['phones', 'emails', 'urls'] as const).flatMap((list) =>
    contact[list].flatMap((row, index) =>
      Object.entries(row).map(([key, value]): [string, string] => [`${list}[${index}].${key}`, value]),
    ),
  )
  const addresses = contact.addresses.flatMap((row, index) =>
    (['label', 'ownLabel', ...addressLines] as const).map((key): [string, string] => [
      `addresses[${index}].${key}`,
      row[key],
    ]),
  )
  return [
    ...textFields.map((name): [string, string] => [name, contact[name]]),
    ...rows,
    ...addresses,
    ...contact.tags.map((tag, index): [string, string] => [`tags[${index}]`, tag]),
  ]
}
