import { readFileSync } from 'node:fs'

const TICKS_A_SECOND = 100

/**
 * The processor time that a process and its threads have used, in seconds (proc(5), utime and stime).
 * @throws Error where there is no /proc
 */
export function processorOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name of the program, in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
}
