const KEY = 'retried'
const LONG_AGO_MS = 15_000

/** Whether a page that failed may be loaded again by itself: not when that was tried a moment ago. */
export function mayRetry(now: number): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY) ?? 0)
    sessionStorage.setItem(KEY, String(now))
    return now - last > LONG_AGO_MS
  } catch {
    // Without storage nobody knows what was tried, and a loop must not be.
    return false
  }
}
