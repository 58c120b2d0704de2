import { constants, setPriority } from 'node:os'

/** Gives the thread that calls it less of the processor than what answers pages, where that can be said of a thread. */
export function stayBehindPages(): void {
  // setpriority(2) with 0 is the calling thread on Linux, and the whole process elsewhere.
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)
}
