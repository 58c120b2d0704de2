// Administration on the command line; works while the portal runs, and while it does not.
import { existsSync } from 'node:fs'
import { ensureInstalled, root } from './install.mjs'
import { endOnSignals } from './programs.mjs'

process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
process.env.NODE_ENV ??= 'production'

const handOver = endOnSignals(130)
await ensureInstalled()
handOver()
const { register } = await import('tsx/esm/api')
register()
const { run } = await import('../admin/program.ts')
process.exitCode = await run(process.argv)
