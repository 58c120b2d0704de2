import { and, eq, lt, or, sql } from 'drizzle-orm'
import { setTimeout as pause } from 'node:timers/promises'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { errorCode } from '@/core/errors'
import { jobs } from '@/db/schema/jobs'

/** Where a job is. */
export type JobPlace = { domainId: string; id: string }

/** When somebody last was at a job, in the database's own words and to its last digit. */
export type Beat = string

const beatAt = sql<Beat>`${jobs.beatAt}::text`
const GIVING_BACK = 20
const BETWEEN_MS = 500

/** The condition that finds a job. */
export function thisJob(place: JobPlace) {
  return and(ownDomain(jobs, place), eq(jobs.id, place.id))
}

/** Takes a job that waits, or whose process died; null when another process has it. */
export async function claim(place: JobPlace): Promise<Beat | null> {
  const isStale = and(eq(jobs.status, 'running'), lt(jobs.beatAt, sql`now() - interval '15 seconds'`))
  const [claimed] = await inDomain(place, (tx) =>
    tx
      .update(jobs)
      .set({ status: 'running', beganAt: sql`now()`, beatAt: sql`now()` })
      .where(and(thisJob(place), or(eq(jobs.status, 'queued'), isStale)))
      .returning({ beatAt }),
  )
  return claimed?.beatAt ?? null
}

/** Says of a claimed job that somebody still is at it; null when it is not there any more. */
export async function beat(place: JobPlace): Promise<Beat | null> {
  const [row] = await inDomain(place, (tx) =>
    tx
      .update(jobs)
      .set({ beatAt: sql`now()` })
      .where(thisJob(place))
      .returning({ beatAt }),
  )
  return row?.beatAt ?? null
}

/**
 * Gives back a claimed job whose database went away, as soon as that answers again: nobody need wait until the job
 * looks abandoned. It is left as it is after ten seconds, or when it has had another beat since: others may have it
 * then.
 */
export async function giveBack(place: JobPlace, last: Beat): Promise<void> {
  const isOurs = and(eq(jobs.status, 'running'), sql`${jobs.beatAt} = ${last}::timestamptz`)
  for (let attempt = 0; attempt < GIVING_BACK; attempt++) {
    await pause(BETWEEN_MS)
    try {
      await inDomain(place, (tx) =>
        tx
          .update(jobs)
          .set({ status: 'queued' })
          .where(and(thisJob(place), isOurs)),
      )
      return
    } catch (error) {
      if (errorCode(error) !== 'unavailable') throw error
    }
  }
}
