import { useSyncExternalStore } from 'react'

const keyOf = (reader: string) => `list-place:${reader}`

/** Keeps in this tab at which address a reader (of a domain) last looked at a list of contacts. */
export function rememberPlace(reader: string, href: string): void {
  try {
    sessionStorage.setItem(keyOf(reader), href)
  } catch {
    // The browser keeps nothing: the way back leads to the whole list.
  }
}

function placeOf(reader: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(reader))
  } catch {
    return null
  }
}

const subscribe = () => () => undefined

/** The address of the list that a reader came from in this tab, with its search and page; else all contacts. */
export function useListPlace(reader: string): string {
  return (
    useSyncExternalStore(
      subscribe,
      () => placeOf(reader),
      () => null,
    ) ?? '/contacts'
  )
}
