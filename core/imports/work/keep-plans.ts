import { sql } from 'drizzle-orm'
import type { Tx } from '@/core/access/in-domain'

/**
 * From here on PostgreSQL keeps its plans of how foreign keys are checked. In transactions of `inDomain` everything is
 * planned anew each time, these checks too, one for each row: that takes several times as long as writing the row.
 * Statements of ours have no name, and are planned anew all the same.
 */
export async function keepPlans(tx: Tx): Promise<void> {
  await tx.execute(sql`set local plan_cache_mode = auto`)
}

/** From here on everything is planned anew, as `inDomain` has it: what a function asks for too. */
export async function planAnew(tx: Tx): Promise<void> {
  await tx.execute(sql`set local plan_cache_mode = force_custom_plan`)
}
