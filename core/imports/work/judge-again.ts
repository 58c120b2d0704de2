import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { loadImport } from '@/core/imports/load'
import { imports } from '@/db/schema/imports'
import { countJudged } from './count-judged'
import { judgeRecords } from './judge-records'

/**
 * Compares the records of a rehearsed import with the book as it is now, so that its page shows what has changed and
 * can be agreed to. Throws NotFoundError.
 */
export async function judgeAgain(actor: Actor, id: string): Promise<void> {
  await inDomain(actor, async (tx) => {
    const row = await loadImport(tx, actor, id)
    const judgedSeq = await judgeRecords(tx, actor, row)
    const { counts, missing } = await countJudged(tx, actor, row)
    await tx
      .update(imports)
      .set({
        counts: { ...counts, ...missing },
        judgedSeq,
        planVersion: row.planVersion + 1,
      })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
  })
}
