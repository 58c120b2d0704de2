import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { recordActivity } from '@/core/activity/record'
import { importRecords } from '@/db/schema/import-records'
import { imports } from '@/db/schema/imports'
import type { ResultCounts } from './import'
import { lockImport } from './load'
import { addRecords } from './work/add-records'
import { foldRecords } from './work/fold-records'
import { judgeRecords } from './work/judge-records'
import { updateContacts } from './work/update-contacts'

async function count(tx: Tx, actor: Actor, id: string, condition: ReturnType<typeof sql>): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(importRecords)
    .where(and(ownDomain(importRecords, actor), eq(importRecords.importId, id), condition))
  return row?.count ?? 0
}

/**
 * Brings a rehearsed file into its book, all of it or nothing, and gives what became of its records. The book may have
 * changed since the rehearsal: records are compared with it once more, so that a file brought twice adds nothing. One
 * import into a book at a time. Throws NotFoundError, ForbiddenError, and ConflictError when it is not rehearsed.
 */
export async function runImport(actor: Actor, id: string): Promise<ResultCounts & { batchId: string }> {
  return inDomain(actor, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${actor.domainId}`}, 0))`)
    const { batchId, fileName } = await lockImport(tx, actor, id, ['rehearsed'])
    if (batchId === null) throw new Error('an import without a batch')
    await judgeRecords(tx, actor, id)
    const place = { importId: id, batchId }
    await foldRecords(tx, actor, id)
    const updated = await updateContacts(tx, actor, place)
    const added = await addRecords(tx, actor, place)
    const same = await count(
      tx,
      actor,
      id,
      sql`${importRecords.verdict} = 'same' and ${importRecords.action} = 'skip'`,
    )
    const refused = await count(tx, actor, id, sql`${importRecords.verdict} = 'refused'`)
    const read = await count(tx, actor, id, sql`true`)
    const results = {
      added,
      updated,
      same,
      refused,
      skipped: read - added - updated - same - refused,
      deleted: 0,
    }
    await tx
      .update(imports)
      .set({
        status: 'imported',
        finishedAt: sql`now()`,
        counts: sql`${imports.counts} || ${JSON.stringify(results)}::jsonb`,
      })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
    await recordActivity(tx, actor, {
      kind: 'contacts.imported',
      subjectId: id,
      subjectName: fileName,
      details: { count: added + updated, added, updated, batchId },
    })
    return { ...results, batchId }
  })
}
