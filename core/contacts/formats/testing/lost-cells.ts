import { fold } from '@/core/contacts/fold'
import type { FileRecord } from '../file-record'

// Characters of East Asian scripts are words of their own: names in them are split without a space.
const EAST_ASIAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`
const WORD = new RegExp(`[${EAST_ASIAN}]|(?:(?![${EAST_ASIAN}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')

function words(text: string): string[] {
  return fold(text).match(WORD) ?? []
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : []
}

/** Cells of a row of which some word is in no field of the contact, not unplaced, and in no finding. */
export function lostCells(cells: readonly string[], { contact, unplaced, findings }: FileRecord): string[] {
  const birthday =
    contact.birthday === '' ? [] : contact.birthday.split('-').map((part) => String(Number(part)))
  const kept = [contact, unplaced, findings.map(({ cell }) => cell), birthday].flatMap(texts)
  const known = new Set(kept.flatMap(words))
  const isKept = (word: string) => known.has(word) || (/^\d+$/.test(word) && known.has(String(Number(word))))
  return cells.filter((cell) => !words(cell).every(isKept))
}
