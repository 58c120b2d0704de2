import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { SYSTEM_DIRECTORY } from './binaries'
import { canEnter, makeDirectoryFor, type RunAs } from './run-as'

const pointer = (dataDir: string) => join(dataDir, 'cluster-location')
const owner = (cluster: string) => join(dirname(cluster), 'data-directory')

/** Where the cluster of a data directory is, when it has been placed already. */
export function placedCluster(dataDir: string): string {
  const file = pointer(dataDir)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : join(dataDir, 'postgres')
}

/** Whether that user could keep a cluster inside the data directory. */
function canHold(dataDir: string, user: RunAs): boolean {
  const probe = join(dataDir, `probe.${process.pid}`)
  makeDirectoryFor(probe, user)
  const entered = canEnter(probe, user)
  rmdirSync(probe)
  return entered
}

/**
 * Where the cluster of a data directory is or shall be: inside it, or, where root's database user cannot get
 * there, in a directory of its own below /var/lib/commonbook that the data directory remembers.
 * @throws Error when the cluster remembered belongs to another data directory that is still there
 */
export function placeCluster(dataDir: string, user: RunAs): string {
  const cluster = placedCluster(dataDir)
  if (existsSync(pointer(dataDir))) {
    claim(cluster, dataDir)
    return cluster
  }
  if (existsSync(cluster) || canHold(dataDir, user)) return cluster
  const home = join(SYSTEM_DIRECTORY, randomBytes(8).toString('hex'))
  mkdirSync(home, { recursive: true })
  chmodSync(SYSTEM_DIRECTORY, 0o755)
  chmodSync(home, 0o711)
  const outside = join(home, 'postgres')
  writeFileSync(owner(outside), realpathSync(dataDir))
  writeFileSync(pointer(dataDir), outside, { mode: 0o600, flush: true })
  return outside
}

/** A data directory that was moved takes its cluster along; a copy of one does not share it. */
function claim(cluster: string, dataDir: string): void {
  const mine = realpathSync(dataDir)
  const other = existsSync(owner(cluster)) ? readFileSync(owner(cluster), 'utf8') : mine
  if (other === mine) return
  if (existsSync(pointer(other)) && placedCluster(other) === cluster) {
    throw new Error(
      `${mine} is a copy of ${other}, and the database in ${cluster} belongs to that one. ` +
        `Copy the database too and write its path into ${pointer(mine)}.`,
    )
  }
  writeFileSync(owner(cluster), mine)
}
