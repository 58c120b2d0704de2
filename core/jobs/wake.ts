// One runner a process: bundles load this module more than once.
const KEY = Symbol.for('commonbook.jobs')
const processWide = globalThis as { [KEY]?: () => void }

/** Tells the process's runner, when there is one, that a job waits. */
export function wakeJobs(): void {
  processWide[KEY]?.()
}

/** Makes something the process's runner; false when there is one already. */
export function becomeRunner(wake: () => void): boolean {
  if (processWide[KEY]) return false
  processWide[KEY] = wake
  return true
}
