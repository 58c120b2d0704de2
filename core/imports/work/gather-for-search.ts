import { sql } from 'drizzle-orm'
import type { Tx } from '@/core/access/in-domain'
import { database } from '@/db/client'

/**
 * Has the search indexes take up what this transaction adds in few large portions, which are most of what adding a
 * contact costs. Larger ones cost less, but until they are taken up everybody's search reads them one by one.
 */
export async function gatherForSearch(tx: Tx): Promise<void> {
  await tx.execute(sql`set local work_mem = '64MB'`)
  await tx.execute(sql`set local gin_pending_list_limit = '32MB'`)
}

/**
 * Has the search indexes take up what a transaction gathered and left when it ended, so that whoever saves the next
 * contact need not.
 */
export async function takeUpGathered(): Promise<void> {
  await database().execute(sql`select take_up_contacts()`)
}
