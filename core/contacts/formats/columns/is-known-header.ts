import { isKnownName } from './known-headers'

const LONGEST = 100

/** Whether a cell reads like a header of some program or like one of the synonyms, whatever stands beside it. */
export function isKnownHeader(cell: string): boolean {
  return cell.length <= LONGEST && isKnownName(cell)
}
