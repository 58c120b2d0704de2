import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

const ROOT = /* turbopackIgnore: true */ process.cwd()

/** `import` does the work of one, `staging` makes records ready for it. */
type ThreadName = 'import' | 'staging'

// In which a batch of records is garbage before V8 looks for it, not moved to what lives long: a tenth less of the time
// of a processor. Of what takes a file apart, 40 instead of 64 MB make no difference.
const NURSERY_MB: Record<ThreadName, number> = { import: 40, staging: 64 }

// The build makes one script of each, which starts in a third of the time; without one it is read from the sources.
function scriptOf(name: ThreadName): string {
  const built = join(/* turbopackIgnore: true */ ROOT, `.next/${name}-thread.mjs`)
  const isBuilt = process.env.NODE_ENV === 'production' && existsSync(/* turbopackIgnore: true */ built)
  return isBuilt ? built : join(/* turbopackIgnore: true */ ROOT, `core/imports/work/${name}-thread.mjs`)
}

/** Starts a thread and gives it what it is to work with. */
export function startThread(name: ThreadName, workerData: unknown): Worker {
  return new Worker(/* turbopackIgnore: true */ scriptOf(name), {
    workerData,
    execArgv: [],
    env: process.env,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB[name] },
  })
}
