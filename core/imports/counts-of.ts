import type { ResultCounts, VerdictCounts } from './import'
import type { ImportRow } from './load'

/** What a row's counts say: verdicts once it is rehearsed, results once it is imported. */
export function countsOf({ counts }: Pick<ImportRow, 'counts'>): {
  counts: VerdictCounts | null
  results: ResultCounts | null
} {
  const { read, add, update, same, duplicate, attention, refused } = counts as VerdictCounts
  const { added, updated, skipped, deleted } = counts as ResultCounts
  // Both kinds of counts have records that are the same or refused; after the import they are those of its results.
  return {
    counts:
      (read as number | undefined) === undefined
        ? null
        : { read, add, update, same, duplicate, attention, refused },
    results:
      (added as number | undefined) === undefined
        ? null
        : { added, updated, same, skipped, refused, deleted },
  }
}
