/** What a part of the tests came to. `skipped` holds the full titles of skipped tests. */
export type Tally = { passed: number; failed: number; skipped: string[] }

/** Adds parts up. */
export function total(parts: Tally[]): Tally {
  return {
    passed: parts.reduce((sum, part) => sum + part.passed, 0),
    failed: parts.reduce((sum, part) => sum + part.failed, 0),
    skipped: parts.flatMap((part) => part.skipped),
  }
}

/** The skipped titles that are not on the list of allowed ones (title → reason). */
export function skipProblems(skipped: string[], allowed: Record<string, string>): string[] {
  return skipped
    .filter((title) => !allowed[title])
    .map((title) => `skipped without a reason in scripts/checks/allowed-skips.json: ${title}`)
}

/** The last line of a run. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`
}

/** How long each part took and all of it, in milliseconds, as a line in seconds. Parts may run beside each other. */
export function timesLine(parts: ReadonlyMap<string, number>, all: number): string {
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(0)} s`
  return [...parts, ['All', all] as const].map(([title, took]) => `${title}: ${seconds(took)}`).join(' · ')
}
