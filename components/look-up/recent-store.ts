import { RECENT } from './recent-name'

const MOST_KEPT = 10

/** The keys of the last entries that were looked up, the latest first; their names are read anew each time. */
export function readRecent(name: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string').slice(0, MOST_KEPT) : []
  } catch {
    return []
  }
}

/** Puts a key in front; false where the browser keeps nothing. */
export function addRecent(name: string, key: string): boolean {
  const keys = [key, ...readRecent(name).filter((one) => one !== key)].slice(0, MOST_KEPT)
  try {
    localStorage.setItem(name, JSON.stringify(keys))
    return true
  } catch {
    return false
  }
}

/** Forgets whom anybody has looked up in this browser; false where it lets nothing be read. */
export function forgetRecent(): boolean {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(RECENT)) localStorage.removeItem(name)
    return true
  } catch {
    return false
  }
}
