import type { FileContact, Finding } from '@/core/contacts/formats/file-record'
import { readDateCell, readDateOrder } from '@/core/contacts/formats/columns/date-cell'
import { readPhoneCell } from '@/core/contacts/formats/columns/phone-cell'

type Typed = { field: string; value: string }
type Told = Pick<Finding, 'gravity' | 'key' | 'field' | 'cell' | 'params'>

const NUMBER = /^phones\[(\d+)\]\.value$/

function readNumber(contact: FileContact, index: number, typed: string, country: string): Told[] {
  const row = contact.phones[index]
  if (!row) return []
  const { numbers, findings } = readPhoneCell(typed, country)
  const [first, ...others] = numbers
  if (!first) return []
  const start = contact.phones.length
  Object.assign(row, { value: first.value, extension: first.extension || row.extension })
  if (first.label && row.label === 'other') row.label = first.label
  for (const { label = row.label, ...number } of others) contact.phones.push({ label, ...number })
  return findings.map(({ gravity, key, index: at }) => {
    const value = numbers[at]?.value
    const params = gravity === 'repaired' && value ? { value } : undefined
    const field = `phones[${at === 0 ? index : start + at - 1}].value`
    return { gravity, key, field, cell: typed, ...(params && { params }) }
  })
}

function readDate(contact: FileContact, typed: string, country: string): Told[] {
  const date = readDateCell(typed, readDateOrder([typed], country))
  // What is no date stays as it was typed; it is told when the record is judged.
  if (!('birthday' in date) || date.birthday === '') return []
  contact.birthday = date.birthday
  return 'key' in date && date.key
    ? [
        {
          gravity: 'attention',
          key: date.key,
          field: 'birthday',
          cell: typed,
          params: { date: date.birthday },
        },
      ]
    : []
}

/**
 * Reads the numbers and the date that a person typed as those of a file are read, in the domain's country (ISO 3166
 * alpha-2): several numbers in one become rows of their own, damage is repaired or told. Gives what is to be told.
 */
export function readTyped(
  contact: FileContact,
  typed: readonly Typed[],
  { country, line }: { country: string; line: number },
): Finding[] {
  const told = typed.flatMap(({ field, value }): Told[] => {
    const number = NUMBER.exec(field)?.[1]
    if (number !== undefined) return readNumber(contact, Number(number), value, country)
    return field === 'birthday' ? readDate(contact, value, country) : []
  })
  return told.map((one) => ({ ...one, line, column: '' }))
}
