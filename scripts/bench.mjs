// Measures how fast Commonbook is; `npm run bench -- --help` says what can be chosen.
import { ensureInstalled, root } from './install.mjs'

process.chdir(root)
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'

await ensureInstalled()
const { register } = await import('tsx/esm/api')
register()
const { run } = await import('../bench/program.ts')
await run(process.argv)
