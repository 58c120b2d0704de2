const numRuns = Number(process.env.FUZZ_RUNS ?? 10_000)
const seed = process.env.FUZZ_SEED

/** How many hostile inputs a reader is given, and from which seed: `npm run fuzz` says both. */
export const fuzzRuns = seed === undefined ? { numRuns } : { numRuns, seed: Number(seed) }

/** What hangs does not end within this; what does not hang needs a small part of it. */
export const FUZZ_LIMIT_MS = Math.max(120_000, numRuns * 20)
