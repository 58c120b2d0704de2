import type { z } from 'zod'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { ForbiddenError } from '@/core/errors'
import { jobs } from '@/db/schema/jobs'
import { jobParams, type JobKind } from './job'

type NewJob = { kind: JobKind; total: number; params: Omit<z.input<typeof jobParams>, 'last' | 'kept'> }

/**
 * Writes down a job to be done by the runner, under the rights the actor then has. Wake the runner after the
 * transaction.
 * @throws ForbiddenError for an actor who is no user
 */
export async function createJob(tx: Tx, actor: Actor, job: NewJob): Promise<string> {
  const { userId, homeDomainId, domainId, name } = actor
  if (userId === null || homeDomainId === null) throw new ForbiddenError()
  const id = newId()
  await tx.insert(jobs).values({
    domainId,
    id,
    kind: job.kind,
    total: job.total,
    params: jobParams.parse(job.params),
    actorUserId: userId,
    actorHomeDomainId: homeDomainId,
    actorName: name,
  })
  return id
}
