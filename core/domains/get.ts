import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { demand } from '@/core/access/policy'
import { NotFoundError } from '@/core/errors'
import { database } from '@/db/client'
import { domains } from '@/db/schema/domains'
import { reachableDomains } from './reach'

/** A domain as it is stored. */
export type Domain = typeof domains.$inferSelect

/**
 * One of the domains that the actor may work in.
 * @throws ForbiddenError below Reseller, NotFoundError for one out of reach
 */
export async function getDomain(actor: Actor, id: string): Promise<Domain> {
  demand(actor, 'domains.maintain')
  if (!isId(id)) throw new NotFoundError('domain')
  const [domain] = await database()
    .select()
    .from(domains)
    .where(and(reachableDomains(actor), eq(domains.id, id)))
  if (!domain) throw new NotFoundError('domain')
  return domain
}

/** The settings of the domain the actor works in. */
export async function getOwnDomain(actor: Actor): Promise<Domain> {
  demand(actor, 'domain.configure')
  const [domain] = await database().select().from(domains).where(eq(domains.id, actor.domainId))
  if (!domain) throw new NotFoundError('domain')
  return domain
}
