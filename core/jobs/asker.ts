import { and, eq, inArray } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { rightsOf } from '@/core/access/rights'
import { workingScope } from '@/core/access/working-scope'
import { jobs } from '@/db/schema/jobs'
import { domains } from '@/db/schema/domains'
import { resellerDomains } from '@/db/schema/reseller-domains'
import { users } from '@/db/schema/users'

/** Who asked for a job. */
export type Asker = { domainId: string; actorUserId: string; actorHomeDomainId: string; actorName: string }

/**
 * The actor a job acts as: the person who asked, with the rights they have now; null when they may no longer work
 * there.
 */
export async function actorOf(asker: Asker): Promise<Actor | null> {
  const { domainId, actorUserId: userId, actorHomeDomainId: homeDomainId } = asker
  const home = { domainId: homeDomainId }
  return inDomain(home, async (tx) => {
    const [user] = await tx
      .select({
        scope: users.scope,
        status: users.status,
        siteId: users.siteId,
        identityId: users.identityId,
      })
      .from(users)
      .where(and(ownDomain(users, home), eq(users.id, userId)))
    const both = await tx
      .select()
      .from(domains)
      .where(inArray(domains.id, [domainId, homeDomainId]))
    const assigned = await tx
      .select({ domainId: resellerDomains.domainId })
      .from(resellerDomains)
      .where(
        and(
          eq(resellerDomains.homeDomainId, homeDomainId),
          eq(resellerDomains.userId, userId),
          eq(resellerDomains.domainId, domainId),
        ),
      )
    const domain = both.find((row) => row.id === domainId)
    const scope = workingScope({
      scope: user?.scope ?? null,
      status: user?.status ?? null,
      homeStatus: both.find((row) => row.id === homeDomainId)?.status ?? null,
      homeDomainId,
      domainId,
      assigned: assigned.length > 0,
    })
    if (!user || !domain || !scope) return null
    return {
      userId,
      homeDomainId,
      domainId,
      domain,
      scope,
      rights: rightsOf(scope, domain),
      name: asker.actorName,
      siteId: user.siteId,
      identityId: user.identityId,
      sessionId: null,
      address: '',
      door: 'job',
    }
  })
}

/** Whoever asked for a job, with the rights they have at this moment. */
export async function askerOf(place: { domainId: string; id: string }): Promise<Actor | null> {
  const [job] = await inDomain(place, (tx) =>
    tx
      .select({
        domainId: jobs.domainId,
        actorUserId: jobs.actorUserId,
        actorHomeDomainId: jobs.actorHomeDomainId,
        actorName: jobs.actorName,
      })
      .from(jobs)
      .where(and(ownDomain(jobs, place), eq(jobs.id, place.id))),
  )
  return job ? actorOf(job) : null
}
