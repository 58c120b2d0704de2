// The quick part of the tests: formatting, lint, types, architecture rules.
import { ensureInstalled } from './install.mjs'
import { endOnSignals } from './programs.mjs'

const handOver = endOnSignals(130)
await ensureInstalled()
handOver()
const { register } = await import('tsx/esm/api')
register()
const { runChecks } = await import('./checks/run-checks.ts')
const { failed } = await runChecks()
process.exitCode = failed > 0 ? 1 : 0
