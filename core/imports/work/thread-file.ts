import { existsSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = /* turbopackIgnore: true */ process.cwd()

/**
 * The script of a thread: `import`, which does the work of one, or `staging`, which makes records ready for it. The
 * build makes one script of each, which starts in a third of the time; without one it is read from the sources.
 */
export function threadFile(name: 'import' | 'staging'): string {
  const built = join(/* turbopackIgnore: true */ ROOT, `.next/${name}-thread.mjs`)
  const isBuilt = process.env.NODE_ENV === 'production' && existsSync(/* turbopackIgnore: true */ built)
  return isBuilt ? built : join(/* turbopackIgnore: true */ ROOT, `core/imports/work/${name}-thread.mjs`)
}
