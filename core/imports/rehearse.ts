import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { ConflictError } from '@/core/errors'
import { importRecords } from '@/db/schema/import-records'
import { imports } from '@/db/schema/imports'
import type { ImportStatus, VerdictCounts } from './import'
import { loadImport } from './load'
import { countJudged } from './work/count-judged'
import { judgeRecords } from './work/judge-records'
import { keepPlans } from './work/keep-plans'
import { stageFile } from './work/stage-file'
import { ofImport } from './of-import'

const READ_AT: readonly ImportStatus[] = ['columns', 'rehearsing', 'rehearsed']
/**
 * Reads an uploaded file and says of each of its records what an import would do with it; no contact is written. All
 * of it or nothing. Throws NotFoundError, ConflictError when it is not to be read, FileError, and CancelledError when
 * somebody stopped it.
 */
export async function rehearseImport(actor: Actor, id: string): Promise<VerdictCounts> {
  const row = await inDomain(actor, (tx) => loadImport(tx, actor, id))
  if (!READ_AT.includes(row.status)) throw new ConflictError(0)
  return inDomain(actor, async (tx) => {
    await tx.delete(importRecords).where(ofImport(actor, id))
    await keepPlans(tx)
    await stageFile(tx, actor, row)
    const judgedSeq = await judgeRecords(tx, actor, row)
    const { counts, missing } = await countJudged(tx, actor, row)
    await tx
      .update(imports)
      .set({
        status: 'rehearsed',
        counts: { ...counts, ...missing },
        judgedSeq,
        planVersion: row.planVersion + 1,
      })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
    return counts
  })
}
