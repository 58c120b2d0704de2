import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { loadImport } from './load'
import { reading, type Reading } from './reading'

/** How the file of an import is read. Throws NotFoundError. */
export async function getReading(actor: Actor, id: string): Promise<Reading> {
  return inDomain(actor, async (tx) => reading.parse((await loadImport(tx, actor, id)).reading))
}
