import { totalmem } from 'node:os'

const MEGABYTE = 1024 ** 2
const LEAST_MB = 128
const MOST_MB = 2_048
// What an import of many contacts logs until the process that writes the log comes round, five times a second: with
// PostgreSQL's own 16 MB it writes most of it itself, and waits.
const LOG_MB = 64

/** Memory of this machine in bytes, or what a container leaves of it. */
function memory(): number {
  const limit = process.constrainedMemory?.()
  return limit ? Math.min(limit, totalmem()) : totalmem()
}

/**
 * PostgreSQL's settings for a machine of so many bytes of memory: an eighth of it for its own cache, between 128 MB
 * and 2 GB, since the portal lives beside it, up to 64 MB for its log, and half of it as what the operating system will
 * keep of the files.
 */
export function memoryFlags(bytes = memory()): Record<string, string> {
  const megabytes = Math.floor(bytes / MEGABYTE)
  const cache = Math.min(MOST_MB, Math.max(LEAST_MB, Math.floor(megabytes / 8)))
  return {
    shared_buffers: `${cache}MB`,
    wal_buffers: `${Math.min(LOG_MB, Math.floor(cache / 4))}MB`,
    effective_cache_size: `${Math.max(2 * cache, Math.floor(megabytes / 2))}MB`,
  }
}
