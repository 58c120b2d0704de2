// Administration on the command line; works while the portal runs, and while it does not.
import { existsSync } from 'node:fs'
import { ensureInstalled, root } from './install.mjs'

process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
process.env.NODE_ENV ??= 'production'

ensureInstalled()
const { register } = await import('tsx/esm/api')
register()
const { run } = await import('../admin/program.ts')
process.exitCode = await run(process.argv)
