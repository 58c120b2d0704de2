import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

const ROOT = /* turbopackIgnore: true */ process.cwd()

// A batch of records then is garbage before V8 looks for it, not moved to what lives long: a tenth less of the time of
// a processor than with V8's own 48 MB, for 40 MB more.
const NURSERY_MB = 64

// The build makes one script of each, which starts in a third of the time; without one it is read from the sources.
function scriptOf(name: ThreadName): string {
  const built = join(/* turbopackIgnore: true */ ROOT, `.next/${name}-thread.mjs`)
  const isBuilt = process.env.NODE_ENV === 'production' && existsSync(/* turbopackIgnore: true */ built)
  return isBuilt ? built : join(/* turbopackIgnore: true */ ROOT, `core/imports/work/${name}-thread.mjs`)
}

/** `import` does the work of one, `staging` makes records ready for it. */
type ThreadName = 'import' | 'staging'

/** Starts a thread and gives it what it is to work with. */
export function startThread(name: ThreadName, workerData: unknown): Worker {
  return new Worker(/* turbopackIgnore: true */ scriptOf(name), {
    workerData,
    execArgv: [],
    env: process.env,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
  })
}
