import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { checkStreams } from '@/core/live/announce'
import { ForbiddenError } from '@/core/errors'
import { resellerDomains } from '@/db/schema/reseller-domains'
import { changeDomain } from './change'
import { findResellers, type Reseller, type ResellerKey } from './resellers'

/**
 * Lets a Reseller work in a domain. Twice is as good as once.
 * @throws ForbiddenError below Super User and for somebody who is no Reseller, NotFoundError
 */
export async function assignReseller(actor: Actor, domainId: string, key: ResellerKey): Promise<void> {
  demand(actor, 'domains.assign')
  const reseller = await known(key)
  await changeDomain(actor, domainId, undefined, async (tx, there, domain) => {
    const added = await tx
      .insert(resellerDomains)
      .values({ homeDomainId: key.homeDomainId, userId: key.userId, domainId })
      .onConflictDoNothing()
      .returning()
    if (added.length === 0) return
    const who = { subjectId: reseller.userId, subjectName: reseller.name }
    await recordActivity(tx, there, { kind: 'domain.assigned', ...who, details: { domain: domain.name } })
  })
}

/**
 * Takes a domain away from a Reseller; who works in it now is out with the next click.
 * @throws ForbiddenError below Super User and for somebody who is no Reseller, NotFoundError
 */
export async function unassignReseller(actor: Actor, domainId: string, key: ResellerKey): Promise<void> {
  demand(actor, 'domains.assign')
  const reseller = await known(key)
  await changeDomain(actor, domainId, undefined, async (tx, there, domain) => {
    const taken = await tx
      .delete(resellerDomains)
      .where(
        and(
          eq(resellerDomains.homeDomainId, key.homeDomainId),
          eq(resellerDomains.userId, key.userId),
          eq(resellerDomains.domainId, domainId),
        ),
      )
      .returning()
    if (taken.length === 0) return
    await checkStreams(tx, [key.userId])
    const who = { subjectId: reseller.userId, subjectName: reseller.name }
    await recordActivity(tx, there, { kind: 'domain.unassigned', ...who, details: { domain: domain.name } })
  })
}

async function known(key: ResellerKey): Promise<Reseller> {
  const found = (await findResellers()).find(
    (reseller) => reseller.homeDomainId === key.homeDomainId && reseller.userId === key.userId,
  )
  if (!found) throw new ForbiddenError('not-a-reseller')
  return found
}
