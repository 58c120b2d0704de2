import { and, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { importParts } from '@/db/schema/import-parts'
import { importRecords } from '@/db/schema/import-records'
import { jobs } from '@/db/schema/jobs'
import { countsOf } from './counts-of'
import type { ImportStatus, ImportTarget, ResultCounts, VerdictCounts } from './import'
import { loadImport, type ImportRow } from './load'
import { readingMark } from './reading'
import { rehearsalMark } from './rehearsal-mark'
import { ofImport } from './of-import'
import { shownReading, type ShownReading } from './shown-reading'
import { waitingImports } from './waiting'

/** An import with everything its pages say of it. */
export type Import = {
  id: string
  target: ImportTarget
  status: ImportStatus
  fileName: string
  fileSize: number
  fileKept: boolean
  /** The parts that have arrived, from 0. */
  partsHere: number[]
  reading: ShownReading
  moveMissing: boolean
  /** How many contacts of the book are not in the file. */
  missingCount: number
  counts: VerdictCounts | null
  /** What the import would do, as it is decided now. */
  planned: { add: number; update: number; skip: number } | null
  results: ResultCounts | null
  done: number
  total: number
  secondsLeft: number | null
  /** Whether it waits until another import has ended. */
  queued: boolean
  error: string | null
  errorParams: Record<string, string | number>
  batchId: string | null
  /** What stands for this rehearsal (`rehearsalMark`); `''` before one. */
  rehearsal: string
  /** Which of the plans of this rehearsal it is: see `runImport`. */
  plan: number
  /** What stands for how the file is read by now (`readingMark`). */
  readAs: string
  actorName: string
  createdAt: Date
  finishedAt: Date | null
  mine: boolean
}

async function partsHere(tx: Tx, actor: Actor, id: string): Promise<number[]> {
  const rows = await tx
    .select({ part: importParts.part })
    .from(importParts)
    .where(and(ownDomain(importParts, actor), eq(importParts.importId, id)))
    .orderBy(importParts.part)
  return rows.map(({ part }) => part)
}

async function planned(tx: Tx, actor: Actor, id: string): Promise<Import['planned']> {
  const rows = await tx
    .select({ action: importRecords.action, count: sql<number>`count(*)::int` })
    .from(importRecords)
    .where(and(ofImport(actor, id), isNotNull(importRecords.row)))
    .groupBy(importRecords.action)
  const of = (wanted: string) => rows.find(({ action }) => action === wanted)?.count ?? 0
  const update = of('fill') + of('overwrite') + of('add-numbers')
  const added = of('skip') > 0 && update > 0 ? await standIns(tx, actor, id) : 0
  return { add: of('add') + added, update: update - added, skip: of('skip') }
}

/** Records that take the place of an earlier one of the file that is left out: see `foldRecords`. */
async function standIns(tx: Tx, actor: Actor, id: string): Promise<number> {
  const { contactId, matchId, matchLine, action } = importRecords
  const leftOut = tx
    .select({ contactId })
    .from(importRecords)
    .where(and(ofImport(actor, id), eq(action, 'skip'), or(isNull(matchId), isNotNull(matchLine))))
  const [row] = await tx
    .select({ count: sql<number>`count(distinct ${matchId})::int` })
    .from(importRecords)
    .where(
      and(
        ofImport(actor, id),
        isNotNull(matchLine),
        inArray(action, ['fill', 'overwrite', 'add-numbers']),
        inArray(matchId, leftOut),
      ),
    )
  return row?.count ?? 0
}

/** The latest job of an import, or the one that undoes it. */
async function latestJob(tx: Tx, actor: Actor, { id, batchId }: ImportRow) {
  const [job] = await tx
    .select({ status: jobs.status, beganAt: jobs.beganAt })
    .from(jobs)
    .where(
      and(
        ownDomain(jobs, actor),
        inArray(jobs.kind, ['rehearse-import', 'run-import', 'restore-contacts']),
        sql`(${jobs.params} ->> 'importId' = ${id} or ${jobs.params} ->> 'batchId' = ${batchId})`,
      ),
    )
    .orderBy(desc(jobs.createdAt))
    .limit(1)
  return job
}

/** An import. Throws NotFoundError when the actor does not see it. */
export async function getImport(actor: Actor, id: string): Promise<Import> {
  return inDomain(actor, async (tx) => {
    const row = await loadImport(tx, actor, id)
    const job = await latestJob(tx, actor, row)
    const isWorking = row.status === 'rehearsing' || row.status === 'importing'
    const isUndoing = row.status === 'undone' && job && ['queued', 'running'].includes(job.status)
    // Not since it was asked for: it may have waited for another one before it began to write.
    const began = (row.status === 'importing' ? row.writingSince : null) ?? job?.beganAt
    const elapsed = began ? (Date.now() - began.getTime()) / 1_000 : 0
    const { done, total } = row
    return {
      id,
      target: row.target,
      status: isUndoing ? 'undoing' : row.status,
      fileName: row.fileName,
      fileSize: row.fileSize,
      fileKept: row.fileKept,
      partsHere: row.status === 'uploading' ? await partsHere(tx, actor, id) : [],
      reading: shownReading(row.reading),
      moveMissing: row.moveMissing,
      missingCount: row.counts.missing ?? 0,
      ...countsOf(row),
      planned: row.status === 'rehearsed' ? await planned(tx, actor, id) : null,
      done,
      total,
      secondsLeft:
        isWorking && done > 0 && total > done ? Math.round((elapsed * (total - done)) / done) : null,
      queued: isWorking && (await waitingImports(tx, actor)).has(id),
      error: row.error,
      errorParams: row.errorParams,
      batchId: row.batchId,
      rehearsal: row.status === 'rehearsed' ? await rehearsalMark(tx, actor, id) : '',
      plan: row.planVersion,
      readAs: readingMark(row.reading),
      actorName: row.actorName,
      createdAt: row.createdAt,
      finishedAt: row.finishedAt,
      mine: row.actorUserId === actor.userId,
    }
  })
}
