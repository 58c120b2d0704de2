import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import type { ActivityKind } from '@/core/activity/kinds'
import { recordActivity } from '@/core/activity/record'
import { countShared } from '@/core/contacts/batch-activity'
import { errorCode } from '@/core/errors'
import { jobs } from '@/db/schema/jobs'
import { importOfBatch } from '@/core/imports/import-of-batch'
import { failImportOf } from '@/core/imports/work/fail-import'
import { inThread } from '@/core/imports/work/in-thread'
import { askerOf } from './asker'
import { beat, claim, giveBack, thisJob, type JobPlace } from './claim'
import {
  isImportJob,
  jobParams,
  type ImportJobKind,
  type JobKind,
  type JobParams,
  type StepKind,
} from './job'
import { steps } from './step'

const BEAT_MS = 3_000

const kinds: Record<StepKind, ActivityKind> = {
  'delete-contacts': 'contacts.deleted',
  'tag-contacts': 'contacts.tagged',
  'restore-contacts': 'contacts.restored',
}

async function fail(tx: Tx, place: JobPlace, error: string): Promise<void> {
  const failed = { status: 'failed', error, finishedAt: sql`now()` } as const
  await tx.update(jobs).set(failed).where(thisJob(place))
}

/** Whether the person who asked may still do that; each contact is looked at besides. */
function mayGoOn(actor: Actor, kind: JobKind, { book }: JobParams): boolean {
  if (book !== 'shared') return actor.rights.has('contacts.view')
  return actor.rights.has(kind === 'tag-contacts' ? 'shared-contacts.edit' : 'shared-contacts.maintain')
}

/** One step and its progress, in one transaction: after a crash the next begins where the last commit was. */
async function advance(tx: Tx, actor: Actor | null, place: JobPlace): Promise<boolean> {
  const [job] = await tx
    .select({
      kind: jobs.kind,
      params: jobs.params,
      done: jobs.done,
      since: sql<string>`${jobs.createdAt}::text`,
    })
    .from(jobs)
    .where(and(thisJob(place), eq(jobs.status, 'running')))
    .for('update')
  if (!job) return false
  const params = jobParams.parse(job.params)
  if (!actor || !mayGoOn(actor, job.kind, params)) {
    await fail(tx, place, 'forbidden')
    return false
  }
  if (isImportJob(job.kind)) return false
  const { processed, last, changed, ...left } = await steps[job.kind](tx, actor, params, job.since)
  const done = job.done + processed
  const counts = {
    kept: params.kept + left.kept,
    refused: params.refused + left.refused,
    same: params.same + left.same,
    shared: params.shared + (await countShared(tx, actor, changed)),
  }
  const progress = { done, beatAt: sql`now()`, params: { ...params, last, ...counts } }
  const ended = last === null ? ({ status: 'done', finishedAt: sql`now()` } as const) : {}
  await tx
    .update(jobs)
    .set({ ...progress, ...ended })
    .where(thisJob(place))
  if (last === null && counts.shared > 0) {
    const details = { count: counts.shared, batchId: params.batchId, ...params.tagging }
    const undone = job.kind === 'restore-contacts' ? await importOfBatch(tx, actor, params.batchId) : null
    const kind = undone ? 'contacts.import-undone' : kinds[job.kind]
    await recordActivity(tx, actor, { kind, ...undone, details })
  }
  return last !== null
}

/** Does the work of an import in its own thread, and says meanwhile that somebody is at it. */
async function runWhole(
  place: JobPlace,
  since: string,
  { kind, params }: { kind: ImportJobKind; params: JobParams },
): Promise<void> {
  let lastBeat = since
  const beating = setInterval(() => {
    beat(place).then(
      (time) => (lastBeat = time ?? lastBeat),
      () => {
        // A beat that is lost is followed by the next; a database that stays away ends the thread.
      },
    )
  }, BEAT_MS)
  try {
    const { importId = params.batchId } = params
    await inThread({ kind, domainId: place.domainId, jobId: place.id, importId })
  } catch (error) {
    clearInterval(beating)
    if (errorCode(error) === 'unavailable') await giveBack(place, lastBeat)
    throw error
  } finally {
    clearInterval(beating)
  }
  await inDomain(place, (tx) =>
    tx
      .update(jobs)
      .set({ status: 'done', finishedAt: sql`now()` })
      .where(thisJob(place)),
  )
}

/** What a job is, once it is claimed. */
async function claimed(place: JobPlace): Promise<{ kind: JobKind; params: JobParams } | null> {
  const [job] = await inDomain(place, (tx) =>
    tx.select({ kind: jobs.kind, params: jobs.params }).from(jobs).where(thisJob(place)),
  )
  return job ? { kind: job.kind, params: jobParams.parse(job.params) } : null
}

/** What a job does; undefined when it is not there any more. */
export async function kindOf(place: JobPlace): Promise<JobKind | undefined> {
  const [job] = await inDomain(place, (tx) => tx.select({ kind: jobs.kind }).from(jobs).where(thisJob(place)))
  return job?.kind
}

/**
 * Does a job to its end, in steps of their own transactions, as the person who asked. Their rights are read again
 * before every step: a demoted person's job fails.
 * @throws what the database throws when it is away; the job is then taken up again later
 */
export async function runJob(place: JobPlace): Promise<void> {
  const since = await claim(place)
  if (since === null) return
  try {
    const job = await claimed(place)
    if (job && isImportJob(job.kind)) {
      return await runWhole(place, since, { kind: job.kind, params: job.params })
    }
    let goesOn = true
    while (goesOn) {
      const actor = await askerOf(place)
      goesOn = await inDomain(place, (tx) => advance(tx, actor, place))
    }
  } catch (error) {
    const code = errorCode(error)
    if (code === 'unavailable') throw error
    await inDomain(place, async (tx) => {
      await fail(tx, place, code ?? 'unexpected')
      await failImportOf(tx, place, code ?? 'unexpected')
    })
    throw error
  }
}
