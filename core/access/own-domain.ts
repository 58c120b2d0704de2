import { eq, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Actor } from './actor'

/**
 * The first belt: the predicate every query on a tenant table carries, `domain_id = <the actor's>`.
 * Row-level security is the second; tests take each away and show that the other holds.
 */
export function ownDomain(table: { domainId: PgColumn }, actor: Pick<Actor, 'domainId'>): SQL {
  return eq(table.domainId, actor.domainId)
}
