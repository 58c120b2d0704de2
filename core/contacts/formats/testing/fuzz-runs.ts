const numRuns = Number(process.env.FUZZ_RUNS ?? 10_000)

/** How many hostile inputs a reader is given: `npm run fuzz` says. */
export const fuzzRuns = { numRuns }

/** What hangs does not end within this; what does not hang needs a small part of it. */
export const FUZZ_LIMIT_MS = Math.max(120_000, numRuns * 20)
