import { and, eq, gt, inArray, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { canImport } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { ConflictError, ForbiddenError } from '@/core/errors'
import { sequenceOf } from '@/core/live/sequence'
import type { ResultCounts } from '@/core/imports/import'
import { loadImport, type ImportRow } from '@/core/imports/load'
import { contacts } from '@/db/schema/contacts'
import { importRecords } from '@/db/schema/import-records'
import { imports } from '@/db/schema/imports'
import { addRecords } from './add-records'
import { countMissing } from './count-judged'
import { foldRecords } from './fold-records'
import { gatherForSearch } from './gather-for-search'
import { judgeRecords } from './judge-records'
import { keepPlans } from './keep-plans'
import { moveMissing } from './move-missing'
import { progressOf, tellWriting } from './progress'
import { updateContacts } from './update-contacts'

/** The book is no longer the one that the rehearsal saw: some records would be treated differently by now. */
export class BookChangedError extends Error {
  override name = 'BookChangedError'
}

function ofImport(actor: Actor, id: string) {
  return and(ownDomain(importRecords, actor), eq(importRecords.importId, id))
}

async function count(tx: Tx, actor: Actor, id: string, condition: SQL): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(importRecords)
    .where(and(ofImport(actor, id), condition))
  return row?.count ?? 0
}

/** A mark of what will be done with each record, and with which contact. Of several like it an added one names any. */
async function planOf(tx: Tx, actor: Actor, id: string): Promise<string> {
  const [row] = await tx
    .select({
      mark: sql<string>`md5(coalesce(string_agg(${importRecords.action} || case when ${importRecords.action} in ('add', 'skip') then ''
        else coalesce(${importRecords.matchId}::text, '') end,
        ',' order by ${importRecords.number}), ''))`,
    })
    .from(importRecords)
    .where(ofImport(actor, id))
  return row?.mark ?? ''
}

/** Whether somebody wrote to a contact that would be updated, or other contacts would be moved to Deleted by now. */
async function isOtherThanSeen(tx: Tx, actor: Actor, row: ImportRow): Promise<boolean> {
  if (row.moveMissing && (await countMissing(tx, actor, row)) !== row.counts.missing) return true
  const [written] = await tx
    .select({ id: contacts.id })
    .from(importRecords)
    .innerJoin(contacts, and(ownDomain(contacts, actor), eq(contacts.id, importRecords.matchId)))
    .where(
      and(
        ofImport(actor, row.id),
        inArray(importRecords.action, ['fill', 'overwrite', 'add-numbers']),
        gt(contacts.updatedAt, row.rehearsedAt ?? row.createdAt),
      ),
    )
    .limit(1)
  return written !== undefined
}

/**
 * Compares the records with the book once more, unless nobody has written in the domain since. With `asSeen`, throws
 * BookChangedError when something else would be done than the person saw.
 */
async function judgeIfChanged(tx: Tx, actor: Actor, row: ImportRow, asSeen: boolean): Promise<void> {
  if (row.judgedSeq === (await sequenceOf(tx, actor))) return
  const seen = await planOf(tx, actor, row.id)
  await judgeRecords(tx, actor, row)
  if (!asSeen) return
  if ((await planOf(tx, actor, row.id)) !== seen || (await isOtherThanSeen(tx, actor, row))) {
    throw new BookChangedError()
  }
}

/**
 * Brings a rehearsed file into its book, all of it or nothing, and gives what became of its records. One import into a
 * book at a time. The book may have changed since the rehearsal; then records are compared with it once more, and `asSeen`
 * stops there when something else would be done than the person saw (BookChangedError), otherwise what stands now
 * counts. `asker` is asked at the end who wants it: minutes have gone by, and they may no longer be allowed to. Throws
 * NotFoundError, ConflictError when it is not to be imported, ForbiddenError, CancelledError.
 */
export async function performImport(
  actor: Actor,
  id: string,
  { asSeen, asker }: { asSeen: boolean; asker?: () => Promise<Actor | null> },
): Promise<ResultCounts & { batchId: string }> {
  const told = progressOf({ domainId: actor.domainId, id })
  return inDomain(actor, async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`import into ${actor.domainId}`}, 0))`,
    )
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
    const updated = await updateContacts(tx, actor, place, (done) => told(done, read))
    const added = await addRecords(tx, actor, place, (done) => told(updated + done, read))
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
  })
}
