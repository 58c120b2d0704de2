import { existsSync } from 'node:fs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, root } from './install.mjs'

const dev = process.argv.includes('--dev')

process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
process.env.NODE_ENV = dev ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'

ensureInstalled()
try {
  if (!dev) await ensureBuilt()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

const { register } = await import('tsx/esm/api')
register()
const { serve } = await import('../server.ts')
await serve({ dev, directory: root })
