import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { database } from '@/db/client'
import { domains } from '@/db/schema/domains'
import { resellerDomains } from '@/db/schema/reseller-domains'

/** Whether the actor's scope may reach a domain beside the one they work in; `reachableDomains` says which. */
export function reachesOthers(actor: Pick<Actor, 'scope'>): boolean {
  return actor.scope === 'super-user' || actor.scope === 'reseller'
}

/**
 * The predicate of the domains that the actor's scope reaches, whatever domain they work in now: a Super User all, a
 * Reseller the home domain and the assigned ones, everybody else none.
 */
export function reachableDomains(actor: Actor): SQL {
  if (actor.scope === 'super-user') return sql`true`
  if (actor.scope !== 'reseller' || !actor.userId || !actor.homeDomainId) return sql`false`
  const assigned = database()
    .select({ id: resellerDomains.domainId })
    .from(resellerDomains)
    .where(
      and(eq(resellerDomains.homeDomainId, actor.homeDomainId), eq(resellerDomains.userId, actor.userId)),
    )
  return or(eq(domains.id, actor.homeDomainId), inArray(domains.id, assigned)) as SQL
}
