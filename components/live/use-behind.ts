import { useEffect, useRef } from 'react'
import { useLatest } from './latest'
import { useOnline } from './use-online'

const SOON_MS = 100
const SPREAD_MS = 150
const AT_MOST_MS = 1_000

/**
 * Reads a page again when its domain has gone on since it was rendered at `seq`: a moment later, so that changes in a
 * row are read once, and never while `isReading`, nor without a network: the router would leave for the browser's page
 * that says so. What reading again does not bring up to date is left alone. A page may be further on than what was
 * heard: changes that concern somebody else alone are not told.
 */
export function useBehind(seq: number, isReading: boolean, read: () => void): void {
  const heard = useLatest()
  const isOnline = useOnline()
  const latest = heard?.seq ?? null
  const isBehind = heard !== null && (heard.wentBack ? heard.seq !== seq : heard.seq > seq)
  const tried = useRef<number | null>(null)
  const since = useRef<number | null>(null)
  const readNow = useRef(read)
  useEffect(() => {
    readNow.current = read
  })
  useEffect(() => {
    if (!isBehind || latest === tried.current) {
      since.current = null
      return
    }
    if (isReading || !isOnline) return
    since.current ??= Date.now()
    // Not all pages of a domain at the same moment.
    const pause = Math.min(SOON_MS + Math.random() * SPREAD_MS, since.current + AT_MOST_MS - Date.now())
    const timer = setTimeout(() => {
      tried.current = latest
      since.current = null
      readNow.current()
    }, pause)
    return () => clearTimeout(timer)
  }, [latest, isBehind, isReading, isOnline])
}
