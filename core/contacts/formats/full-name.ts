import { isEastAsian } from '@/core/contacts/east-asian'

/**
 * A name in one text as the fields of a contact: "Doe, John" at its comma, "John Paul Doe" before its last word. One
 * word, a name in Han, Kana or Hangul, and what holds characters that no name has stay whole, as the first name.
 */
export function splitFullName(name: string): { firstName: string; lastName: string } {
  const text = name.trim()
  if (isEastAsian(text) || /[<>@/\\"(){}[\]0-9]/.test(text)) return { firstName: text, lastName: '' }
  const comma = /^([^,]+),\s*([^,]+)$/.exec(text)
  if (comma) return { firstName: (comma[2] ?? '').trim(), lastName: (comma[1] ?? '').trim() }
  const last = /^(.+)\s+(\S+)$/s.exec(text)
  return { firstName: last?.[1] ?? text, lastName: last?.[2] ?? '' }
}
