// The rule of who has a contact, compared with its model in 10,000 random worlds: `npm run prove [-- worlds]`.
// FUZZ_SEED repeats a run.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const worlds = process.argv[2] ?? '10000'
if (!/^[1-9]\d{0,6}$/.test(worlds)) {
  console.error(`${worlds} is no number of worlds`)
  process.exit(2)
}
const seed = process.env.FUZZ_SEED ?? String(Math.floor(Math.random() * 2 ** 31))
await ensureInstalled()
console.log(`FUZZ_SEED=${seed}`)
const program = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=36000000', 'core/access/seeing.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, COMMONBOOK_WORLDS: worlds, FUZZ_SEED: seed } },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill(signal))
program.on('exit', (code) => process.exit(code ?? 1))
