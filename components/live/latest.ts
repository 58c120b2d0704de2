import { useSyncExternalStore } from 'react'

/** Where a domain's sequence is, and whether it was further on before: another database, put back from a copy. */
export type Latest = { seq: number; wentBack: boolean }

let latest: Latest | null = null
let following = true
const listeners = new Set<() => void>()

/** Writes down where the domain's sequence is; null while nobody knows. */
export function setLatest(seq: number | null): void {
  if (seq === (latest?.seq ?? null)) return
  latest = seq === null ? null : { seq, wentBack: latest !== null && seq < latest.seq }
  for (const listener of listeners) listener()
}

/** Writes down whether the page still may follow: not once its session has ended, or works in another domain. */
export function setFollowing(isFollowing: boolean): void {
  following = isFollowing
}

/** Whether what the server answers now is still for this page, as far as it has heard. */
export function isFollowing(): boolean {
  return following
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where the domain's sequence is, as far as this page has heard; null before it has. */
export function useLatest(): Latest | null {
  return useSyncExternalStore(
    subscribe,
    () => latest,
    () => null,
  )
}
