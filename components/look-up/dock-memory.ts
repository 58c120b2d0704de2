import { filterNames, type FilterName } from './look-up-answer'

/** What a browser remembers of the dock: nothing of anybody who was looked up. */
export type DockMemory = { open: boolean; filter: FilterName }

const KEY = 'commonbook:dock'

/** How the dock was left: closed, and looking at all, where nothing is remembered or can be. */
export function readDock(): DockMemory {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<DockMemory>
    return { open: kept.open === true, filter: filterNames.find((name) => name === kept.filter) ?? 'all' }
  } catch {
    return { open: false, filter: 'all' }
  }
}

/** Remembers how the dock is left; not where the browser keeps nothing. */
export function writeDock(memory: Partial<DockMemory>): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readDock(), ...memory }))
    return true
  } catch {
    return false
  }
}
