import { existsSync } from 'node:fs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, root } from './install.mjs'
import { endOnSignals } from './programs.mjs'

const handOver = endOnSignals(0)
const dev = process.argv.includes('--dev')

process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
process.env.NODE_ENV = dev ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'

await ensureInstalled()
try {
  if (!dev) await ensureBuilt()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

const { register } = await import('tsx/esm/api')
register()
const { serve } = await import('../server.ts')
const served = serve({ dev, directory: root })
handOver()
await served
