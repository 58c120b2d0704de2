import { readFileSync } from 'node:fs'

const EVERY_MS = 100
const KILOBYTE = 1024

/**
 * The memory of a process that is resident now, in megabytes (proc(5), VmRSS).
 * @throws Error where there is no /proc
 */
export function residentOf(pid: number): number {
  const found = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.[1] ?? 0) / KILOBYTE
}

/** Does work and watches the memory of another process meanwhile: what it had before, and the most it had, in MB. */
export async function watchingMemory(
  pid: number,
  work: () => Promise<unknown>,
): Promise<{ before: number; most: number }> {
  const before = residentOf(pid)
  let most = before
  const timer = setInterval(() => (most = Math.max(most, residentOf(pid))), EVERY_MS)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  return { before: Math.round(before), most: Math.round(Math.max(most, residentOf(pid))) }
}
