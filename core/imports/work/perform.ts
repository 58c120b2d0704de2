import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { canImport } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { ConflictError, ForbiddenError } from '@/core/errors'
import type { ResultCounts } from '@/core/imports/import'
import { loadImport } from '@/core/imports/load'
import { ofImport } from '@/core/imports/of-import'
import { importRecords } from '@/db/schema/import-records'
import { imports } from '@/db/schema/imports'
import { addRecords } from './add-records'
import { foldRecords } from './fold-records'
import { gatherForSearch, takingUp } from './gather-for-search'
import { judgeIfChanged } from './judge-if-changed'
import { keepPlans } from './keep-plans'
import { moveMissing } from './move-missing'
import { progressOf, tellWriting } from './progress'
import { updateContacts } from './update-contacts'

async function count(tx: Tx, actor: Actor, id: string, condition: SQL): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(importRecords)
    .where(and(ofImport(actor, id), condition))
  return row?.count ?? 0
}

type Options = { asSeen: boolean; asker?: () => Promise<Actor | null> }
type Results = ResultCounts & { batchId: string }

async function bringIn(tx: Tx, actor: Actor, id: string, { asSeen, asker }: Options): Promise<Results> {
  const told = progressOf({ domainId: actor.domainId, id })
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import into ${actor.domainId}`}, 0))`)
  await gatherForSearch(tx)
  const row = await loadImport(tx, actor, id)
  if (row.status !== 'rehearsed' && row.status !== 'importing') throw new ConflictError(0)
  const batchId = row.batchId ?? id
  await judgeIfChanged(tx, actor, row, asSeen)
  await tellWriting(tx, row)
  await keepPlans(tx)
  const place = { importId: id, batchId, target: row.target }
  const read = await count(tx, actor, id, sql`true`)
  await foldRecords(tx, actor, id)
  // What is left out takes no time: of a file of which most is there, the bar would stop short of its end.
  const total = await count(tx, actor, id, sql`${importRecords.action} <> 'skip'`)
  const updated = await updateContacts(tx, actor, place, (done) => told(done, total))
  const added = await addRecords(tx, actor, place, (done) => told(updated + done, total))
  const deleted = row.moveMissing ? await moveMissing(tx, actor, place) : 0
  const same = await count(
    tx,
    actor,
    id,
    sql`${importRecords.verdict} = 'same' and ${importRecords.action} = 'skip'`,
  )
  const refused = await count(tx, actor, id, sql`${importRecords.verdict} = 'refused'`)
  const skipped = read - added - updated - same - refused
  const results = { added, updated, same, skipped, refused, deleted }
  const now = asker ? await asker() : actor
  if (!now || !canImport(now, row.target)) throw new ForbiddenError()
  await tx
    .update(imports)
    .set({
      status: 'imported',
      writingSince: null,
      finishedAt: sql`clock_timestamp()`,
      counts: sql`${imports.counts} || ${JSON.stringify(results)}::jsonb`,
    })
    .where(and(ownDomain(imports, actor), eq(imports.id, id)))
  if (row.target === 'shared') {
    await recordActivity(tx, actor, {
      kind: 'contacts.imported',
      subjectId: id,
      subjectName: row.fileName,
      details: { count: added + updated, added, updated, deleted, batchId },
    })
  }
  return { ...results, batchId }
}

/**
 * Brings a rehearsed file into its book, all of it or nothing, and gives what became of its records. One import into a
 * book at a time. The book may have changed since the rehearsal; then records are compared with it once more, and `asSeen`
 * stops there when something else would be done than the person saw (BookChangedError), otherwise what stands now
 * counts. `asker` is asked at the end who wants it: minutes have gone by, and they may no longer be allowed to. Throws
 * NotFoundError, ConflictError when it is not to be imported, ForbiddenError, CancelledError.
 */
export async function performImport(actor: Actor, id: string, options: Options): Promise<Results> {
  return takingUp(() => inDomain(actor, (tx) => bringIn(tx, actor, id, options)))
}
