import { eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { recordActivity } from '@/core/activity/record'
import { checkStreams } from '@/core/live/announce'
import { ForbiddenError } from '@/core/errors'
import { domains } from '@/db/schema/domains'
import { changeDomain } from './change'
import type { Domain } from './get'

/** Sets the status of a domain within reach; one that has it already stays as it is. */
export async function setDomainStatus(actor: Actor, id: string, status: Domain['status']): Promise<void> {
  await changeDomain(actor, id, undefined, async (tx, there, domain) => {
    if (status === 'suspended' && id === actor.homeDomainId) throw new ForbiddenError('own-home-domain')
    if (domain.status === status) return
    await tx
      .update(domains)
      .set({ status, version: domain.version + 1 })
      .where(eq(domains.id, id))
    await checkStreams(tx, [id])
    await recordActivity(tx, there, {
      kind: status === 'suspended' ? 'domain.suspended' : 'domain.resumed',
      subjectId: id,
      subjectName: domain.name,
    })
  })
}
