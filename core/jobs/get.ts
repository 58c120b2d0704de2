import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { canMaintainSharedContacts } from '@/core/access/policy'
import { NotFoundError } from '@/core/errors'
import { jobs } from '@/db/schema/jobs'
import type { Book } from '@/core/contacts/find-candidates'
import { isImportJob, jobParams, type StepKind } from './job'

/** How far a job is. */
export type Job = {
  id: string
  kind: StepKind
  status: 'queued' | 'running' | 'done' | 'failed'
  /** Contacts it was to change, counted when it was asked for; and those it went through. */
  total: number
  done: number
  /** Of those, how many were left as they are: written to since, not the actor's to change, that way already. */
  kept: number
  refused: number
  same: number
  /** The batch that undoing takes, or the one being undone. */
  batchId: string
  /** Out of which contacts they were. */
  book: Book
  tagging: { tag: string; remove: boolean } | null
  /** Why it failed: a key in the messages `Errors`. */
  error: string | null
}

/**
 * A job that the actor asked for; one on Shared Contacts also for those who maintain them.
 * @throws NotFoundError
 */
export async function getJob(actor: Actor, id: string): Promise<Job> {
  if (!isId(id)) throw new NotFoundError('job')
  const rows = await inDomain(actor, (tx) =>
    tx
      .select({
        id: jobs.id,
        kind: jobs.kind,
        status: jobs.status,
        total: jobs.total,
        done: jobs.done,
        params: jobs.params,
        error: jobs.error,
        actorUserId: jobs.actorUserId,
      })
      .from(jobs)
      .where(and(ownDomain(jobs, actor), eq(jobs.id, id))),
  )
  const row = rows[0]
  // An import has pages of its own.
  if (!row || isImportJob(row.kind)) throw new NotFoundError('job')
  const { params, kind, actorUserId, ...job } = row
  const { kept, refused, same, batchId, book, tagging = null } = jobParams.parse(params)
  const isOthers = book === 'shared' && canMaintainSharedContacts(actor)
  if (!isOthers && actorUserId !== actor.userId) throw new NotFoundError('job')
  return { ...job, kind, kept, refused, same, batchId, book, tagging }
}
