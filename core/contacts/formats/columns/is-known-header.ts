import { headerKey } from './headers/header-key'
import { isKnownKey } from './known-headers'

const LONGEST = 100

/** Whether a cell reads like a header of some program or like one of the synonyms, whatever stands beside it. */
export function isKnownHeader(cell: string): boolean {
  if (cell.length > LONGEST) return false
  const key = headerKey(cell)
  return key !== '' && isKnownKey(key)
}
