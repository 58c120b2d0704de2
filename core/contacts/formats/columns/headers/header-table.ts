import type { AddressPart, ColumnTarget, PhonePart, TagSeparator, TextField } from '../column-target'

/**
 * Header names of one program or language with what they mean. A header that occurs more than once in a row with
 * different meanings has a list: the first column is the first of it, and so on. Groups are 0 but where headers number
 * them.
 */
export type HeaderTable = Record<string, ColumnTarget | readonly ColumnTarget[]>

export function text(field: TextField): ColumnTarget {
  return { kind: 'text', field }
}

export function phone(label: string, part: PhonePart = 'value', group = 0): ColumnTarget {
  return { kind: 'phone', part, group, label }
}

export function email(label: string, part: 'label' | 'value' = 'value', group = 0): ColumnTarget {
  return { kind: 'email', part, group, label }
}

export function address(label: string, part: AddressPart, group = 0): ColumnTarget {
  return { kind: 'address', part, group, label }
}

export function url(label: string, part: 'label' | 'value' = 'value', group = 0): ColumnTarget {
  return { kind: 'url', part, group, label }
}

export function tags(separator: TagSeparator): ColumnTarget {
  return { kind: 'tags', separator }
}

export function birthday(part: 'whole' | 'year' | 'month' | 'day' = 'whole'): ColumnTarget {
  return { kind: 'birthday', part }
}

export const fullName: ColumnTarget = { kind: 'fullName' }
export const familyFirst: ColumnTarget = { kind: 'fullName', order: 'family-first' }
export const notes: ColumnTarget = { kind: 'notes' }
export const externalId: ColumnTarget = { kind: 'externalId' }
export const unknown: ColumnTarget = { kind: 'unknown' }
export const repeats: ColumnTarget = { kind: 'repeats' }
