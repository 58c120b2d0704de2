import type { ColumnTarget } from '../column-target'
import { headerKey } from './header-key'
import type { HeaderTable } from './header-table'

/** A table of headers made ready: gives the meanings of a key, one for each time it can occur. */
export type HeaderLookUp = (key: string) => readonly ColumnTarget[] | undefined

const LOST = '\ufffd'

// "Strasse geschaeftlich": how umlauts are written where there are none.
function withoutUmlauts(key: string): string {
  return key.replace(/[aou]e/g, (pair) => pair.charAt(0))
}

/** Makes tables ready; where two know a header, the first decides. */
export function headerLookUp(tables: readonly HeaderTable[]): HeaderLookUp {
  const exact = new Map<string, readonly ColumnTarget[]>()
  const spelled = new Map<string, readonly ColumnTarget[]>()
  for (const [header, target] of tables.flatMap((table) => Object.entries(table))) {
    const key = headerKey(header)
    const meanings = Array.isArray(target) ? (target as readonly ColumnTarget[]) : [target as ColumnTarget]
    if (!exact.has(key)) exact.set(key, meanings)
    const spelling = withoutUmlauts(key)
    if (!spelled.has(spelling)) spelled.set(spelling, meanings)
  }
  return (key) => {
    if (!key.includes(LOST)) return exact.get(key) ?? spelled.get(withoutUmlauts(key))
    // A lost ß folds to two letters.
    const pattern = new RegExp(`^${key.replaceAll(LOST, '\\p{L}{1,2}')}$`, 'u')
    for (const [known, meanings] of exact) if (pattern.test(known)) return meanings
    return undefined
  }
}
