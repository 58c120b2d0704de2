import { eq, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { demand } from '@/core/access/policy'
import { userName } from '@/core/users/user-name'
import { database } from '@/db/client'
import { resellerDomains } from '@/db/schema/reseller-domains'
import { getDomain } from './get'

/** A user of scope Reseller, wherever they belong. */
export type Reseller = {
  homeDomainId: string
  userId: string
  name: string
  email: string
  domainName: string
  active: boolean
}

/** Which Reseller is meant: a user by home domain and id. */
export type ResellerKey = { homeDomainId: string; userId: string }

type Row = {
  home_domain_id: string
  domain_name: string
  user_id: string
  first_name: string
  last_name: string
  email: string
  status: string
}

/** Every user of scope Reseller in the installation, by name. */
export async function findResellers(): Promise<Reseller[]> {
  const rows = await database().execute<Row>(sql`select * from find_resellers()`)
  return rows.map((row) => ({
    homeDomainId: row.home_domain_id,
    userId: row.user_id,
    name: userName({ firstName: row.first_name, lastName: row.last_name }),
    email: row.email,
    domainName: row.domain_name,
    active: row.status !== 'deactivated',
  }))
}

/**
 * All Resellers, each with whether the domain is theirs to work in; it is their home or assigned to them.
 * @throws ForbiddenError below Super User, NotFoundError
 */
export async function listResellers(
  actor: Actor,
  domainId: string,
): Promise<(Reseller & { assigned: boolean })[]> {
  demand(actor, 'domains.assign')
  await getDomain(actor, domainId)
  const assigned = await database()
    .select()
    .from(resellerDomains)
    .where(eq(resellerDomains.domainId, domainId))
  return (await findResellers())
    .filter((reseller) => reseller.homeDomainId !== domainId)
    .map((reseller) => ({
      ...reseller,
      assigned: assigned.some(
        (row) => row.homeDomainId === reseller.homeDomainId && row.userId === reseller.userId,
      ),
    }))
}
