import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { SYSTEM_DIRECTORY } from '@/db/embedded/binaries'
import { placedCluster } from '@/db/embedded/location'

/** A data directory of a test. `remove` takes it away with its database, which must have stopped. */
export type DataDirectory = { path: string; remove: () => void }

/** Makes an empty data directory in the system's temporary one; it goes with this process at the latest. */
export function makeDataDirectory(): DataDirectory {
  const path = mkdtempSync(join(tmpdir(), 'commonbook-e2e-'))
  // Root's database runs as another user, who must pass through.
  chmodSync(path, 0o711)
  const removeFiles = () => {
    const cluster = placedCluster(path)
    if (cluster.startsWith(SYSTEM_DIRECTORY)) rmSync(dirname(cluster), { recursive: true, force: true })
    rmSync(path, { recursive: true, force: true })
  }
  // Playwright may end the process before a signal’s clean-up is through.
  process.once('exit', removeFiles)
  const remove = () => {
    removeFiles()
    process.off('exit', removeFiles)
  }
  return { path, remove }
}
