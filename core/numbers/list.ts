import { asc, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { seatOf } from '@/core/access/seat'
import { numbers } from '@/db/schema/numbers'
import type { SharedNumber } from './number'

/** The columns of a shared number. */
export function numberColumns(actor: Actor) {
  return {
    id: numbers.id,
    e164: numbers.e164,
    label: numbers.label,
    siteId: numbers.siteId,
    site: sql<string | null>`${sql`(select s.name from sites s where s.domain_id = ${actor.domainId}::uuid
      and s.id = numbers.site_id)`}`,
    version: numbers.version,
    members: sql<number>`${sql`(select count(*)::int from number_members m where m.domain_id = ${actor.domainId}::uuid
      and m.number_id = numbers.id)`}`,
    mine: sql<boolean>`${sql`exists (select 1 from number_members m where m.domain_id = ${actor.domainId}::uuid
      and m.number_id = numbers.id and m.user_id = ${seatOf(actor)}::uuid)`}`,
  }
}

/** The shared numbers of the domain, in a transaction of the caller's. */
export async function numbersIn(tx: Tx, actor: Actor): Promise<SharedNumber[]> {
  return tx
    .select(numberColumns(actor))
    .from(numbers)
    .where(ownDomain(numbers, actor))
    .orderBy(asc(sql`${numbers.label} collate "names"`), asc(numbers.id))
    .prepare('numbers')
    .execute()
}

/**
 * The shared numbers of the domain by label: everybody may give contacts to them.
 * @throws ForbiddenError
 */
export async function listNumbers(actor: Actor): Promise<SharedNumber[]> {
  demand(actor, 'contacts.view')
  return inDomain(actor, (tx) => numbersIn(tx, actor))
}
