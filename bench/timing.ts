/** Milliseconds below which half and 95 of 100 of the times lie. */
export type Timing = { p50: number; p95: number }

/** Percentiles of times in milliseconds (nearest rank); throws RangeError without any. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  const rank = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]
  const [p50, p95] = [rank(0.5), rank(0.95)]
  if (p50 === undefined || p95 === undefined) throw new RangeError('Nothing was timed')
  return { p50, p95 }
}

/** Milliseconds that the work takes. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
