import { useEffect, useRef, useState } from 'react'
import type { ContactRowView } from './contact-row-view'

const SHOWN_MS = 2_000
const none: ReadonlySet<string> = new Set()

/**
 * The rows that have come or changed since the same list was last shown, for two seconds: what somebody else did, since
 * what one does oneself leads to another address.
 */
export function useChanged(rows: readonly ContactRowView[]): ReadonlySet<string> {
  const seen = useRef<{ address: string; moments: Map<string, string> }>(undefined)
  const [changed, setChanged] = useState(none)
  useEffect(() => {
    const before = seen.current
    const address = location.pathname + location.search
    const moments = new Map(rows.map(({ id, updated }) => [id, updated.iso]))
    seen.current = { address, moments }
    if (before?.address !== address) return
    const others = rows.filter(({ id, updated }) => before.moments.get(id) !== updated.iso)
    if (others.length === 0) return
    setChanged(new Set(others.map(({ id }) => id)))
  }, [rows])
  useEffect(() => {
    if (changed.size === 0) return
    const timer = setTimeout(() => setChanged(none), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [changed])
  return changed
}
