import { useSyncExternalStore } from 'react'

let latest: number | null = null
const listeners = new Set<() => void>()

/** Writes down where the domain's sequence is; null while nobody knows. */
export function setLatest(seq: number | null): void {
  if (seq === latest) return
  latest = seq
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where the domain's sequence is, as far as this page has heard; null before it has. */
export function useLatest(): number | null {
  return useSyncExternalStore(
    subscribe,
    () => latest,
    () => null,
  )
}
