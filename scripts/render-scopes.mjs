// Writes the table of scopes into README.md from core/access/rights.ts:
//   node scripts/render-scopes.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'

await ensureInstalled()
const { register } = await import('tsx/esm/api')
register()
const { withScopeTable } = await import('./checks/scope-table.ts')

const file = join(root, 'README.md')
writeFileSync(file, withScopeTable(readFileSync(file, 'utf8')))
