import { CARD_LIMITS } from '../limits'
import { readProperty, type Property } from '../property'

const OURS = new Set([
  ...['BEGIN', 'END', 'VERSION', 'PRODID', 'REV', 'UID', 'FN', 'N', 'NICKNAME', 'TEL', 'EMAIL', 'ADR', 'URL'],
  ...['NOTE', 'CATEGORIES', 'PHOTO'],
])

function readBack(line: string): Property | null {
  if (/[\r\n]/.test(line)) return null
  return readProperty({ line: 1, bytes: new TextEncoder().encode(line), isCut: false }, 'utf-8').property
}

/**
 * The kept lines that are written again: those that are one content line with a value, and no property that the
 * contact has itself (`written` are names in upper case).
 */
export function writableExtras(extras: string[], written: Set<string>): Property[] {
  return extras
    .slice(0, CARD_LIMITS.extras)
    .map(readBack)
    .filter((property) => property !== null)
    .filter(({ name, value }) => value.trim() !== '' && !OURS.has(name) && !written.has(name))
}

/** Names for groups that none of the kept lines uses: `item1`, `item2` … */
export function groupNames(extras: Property[]): () => string {
  const taken = new Set(extras.map(({ group }) => group.toLowerCase()))
  let number = 0
  return () => {
    do number++
    while (taken.has(`item${number}`))
    return `item${number}`
  }
}
