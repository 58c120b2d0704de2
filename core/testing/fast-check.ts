import fc from 'fast-check'

// A test run says the same of the same commit; new inputs are looked for by `npm run fuzz` and `npm run prove`.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) })

/** fast-check with the seed of this run (`FUZZ_SEED`, else always the same one). */
export default fc
