// Everything: checks, unit and database tests, production build, end-to-end tests.
// `npm test -- --only unit [filter]`, `npm test -- --only e2e [filter]`.
import { parseArgs } from 'node:util'
import { ensureBrowser } from './browser.mjs'
import { ensureInstalled } from './install.mjs'
import { endOnSignals } from './programs.mjs'

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
if (values.only !== undefined && !['checks', 'unit', 'e2e'].includes(values.only)) {
  console.error(`--only ${values.only}: choose checks, unit or e2e`)
  process.exit(2)
}
const wants = (part) => values.only === undefined || values.only === part

const handOver = endOnSignals(130)
await ensureInstalled()
let chromium
if (wants('e2e')) {
  try {
    chromium = await ensureBrowser()
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
const { register } = await import('tsx/esm/api')
register()
const { runTests } = await import('./test-run/run-tests.ts')
const result = runTests({ wants, filters: positionals, chromium })
handOver()
process.exitCode = await result
