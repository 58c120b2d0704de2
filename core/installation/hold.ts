import { holdDataDir, makeDataDir } from '@/db/data-dir'
import type { GivenSettings } from '@/settings'

/** `dataDir` is the full path of the data directory, empty where a database of one's own makes it needless. */
export type Held = { dataDir: string; release: () => void }

/**
 * Takes the data directory for a portal. With a database of one's own there is nothing to take, and several
 * portals may serve it.
 * @throws DataDirHeldError when another portal works in it
 */
export async function holdInstallation(given: GivenSettings): Promise<Held> {
  if (given.DATABASE_URL) return { dataDir: '', release: () => {} }
  const dataDir = makeDataDir(given.COMMONBOOK_DATA_DIR)
  return { dataDir, release: await holdDataDir(dataDir, { kind: 'portal', address: given.PUBLIC_URL }) }
}
