import { sql } from 'drizzle-orm'
import type { Tx } from '@/core/access/in-domain'

/**
 * Has the search indexes take up what this transaction adds in few large portions, which are most of what adding a
 * contact costs. Larger ones cost less, but until they are taken up everybody's search reads them one by one.
 */
export async function gatherForSearch(tx: Tx): Promise<void> {
  await tx.execute(sql`set local work_mem = '64MB'`)
  await tx.execute(sql`set local gin_pending_list_limit = '16MB'`)
}

/** Has the next contact that is added take up what was gathered: whoever saves one after this transaction need not. */
export async function takeUpGathered(tx: Tx): Promise<void> {
  await tx.execute(sql`set local gin_pending_list_limit = default`)
}
