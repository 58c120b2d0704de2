import type { Finding, Gravity } from '../file-record'
import { CARD_LIMITS } from './limits'

type Place = { line: number; column: string; cell: string; field?: string }

/** A finding of a card; its cell is cut to the length that findings have. */
export function finding(
  gravity: Gravity,
  key: string,
  { line, column, cell, field = '' }: Place,
  params?: Finding['params'],
): Finding {
  return { gravity, key, ...(params ? { params } : {}), line, column, cell: excerpt(cell), field }
}

function excerpt(text: string): string {
  // Not through the middle of a character of two code units.
  return text.slice(0, CARD_LIMITS.cell).replace(/[\ud800-\udbff]$/, '')
}
