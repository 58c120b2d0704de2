// Gives the readers of files many more hostile inputs than `npm test` does. FUZZ_RUNS says how many each property gets,
// FUZZ_SEED repeats a run.
import { join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'
import { endOnSignals, run } from './programs.mjs'

const runs = process.env.FUZZ_RUNS ?? '200000'
const seed = process.env.FUZZ_SEED ?? String(Math.floor(Math.random() * 2 ** 31))
for (const [name, value] of Object.entries({ FUZZ_RUNS: runs, FUZZ_SEED: seed })) {
  if (/^[1-9]\d{0,9}$/.test(value)) continue
  console.error(`${name}=${value}: a number from 1 is needed`)
  process.exit(2)
}

process.chdir(root)
const handOver = endOnSignals(130)
await ensureInstalled()
console.log(`FUZZ_RUNS=${runs} FUZZ_SEED=${seed}`)
const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { code } = await run(
  process.execPath,
  [program, 'run', 'fuzz', 'round-trip', 'write-read', ...process.argv.slice(2)],
  {
    cwd: root,
    env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed },
    stdio: 'inherit',
  },
)
handOver()
console.log(`FUZZ_RUNS=${runs} FUZZ_SEED=${seed}: ${code === 0 ? 'nothing found' : 'see above'}`)
process.exitCode = code ?? 1
