import { and, count, eq, ilike, or, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { demand } from '@/core/access/policy'
import { keyset, type Page, type PageRequest } from '@/core/paging/keyset'
import { likePart } from '@/core/paging/like-part'
import { database } from '@/db/client'
import { domains } from '@/db/schema/domains'
import { reachableDomains } from './reach'

/** A domain as the list shows one. A count of 10,001 means more than 10,000. */
export type DomainLine = {
  id: string
  name: string
  title: string
  status: 'active' | 'suspended'
  users: number
  contacts: number
}

/** Which domains; `search` is a part of the name or the company's name. */
export type DomainQuery = PageRequest & { search?: string; status?: 'active' | 'suspended' }

type Counted = { domain_id: string; users: string; contacts: string }

/** The users and contacts of domains whose reach has been shown. */
async function countsOf(ids: readonly string[]): Promise<Map<string, { users: number; contacts: number }>> {
  if (ids.length === 0) return new Map()
  const array = sql`array[${sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )}]`
  const rows = await database().execute<Counted>(sql`select * from count_in_domains(${array})`)
  return new Map(
    rows.map((row) => [row.domain_id, { users: Number(row.users), contacts: Number(row.contacts) }]),
  )
}

/**
 * A page of the domains that the actor may work in, by name, with what is in them.
 * @throws ForbiddenError below Reseller
 */
export async function listDomains(
  actor: Actor,
  query: DomainQuery,
): Promise<Page<DomainLine> & { total: number }> {
  demand(actor, 'domains.maintain')
  const pages = keyset(query, { name: 'domain', key: domains.name, direction: 'ascending' }, domains.id)
  const part = likePart(query.search)
  const where = and(
    reachableDomains(actor),
    part ? or(ilike(domains.name, part), ilike(domains.title, part)) : undefined,
    query.status && eq(domains.status, query.status),
  )
  const [found, counted] = await Promise.all([
    database()
      .select({
        id: domains.id,
        key: pages.key,
        name: domains.name,
        title: domains.title,
        status: domains.status,
      })
      .from(domains)
      .where(and(where, pages.where))
      .orderBy(...pages.orderBy)
      .limit(pages.limit),
    database().select({ total: count() }).from(domains).where(where),
  ])
  const page = pages.page(found)
  const counts = await countsOf(page.rows.map((row) => row.id))
  const rows = page.rows.map(({ key: _, ...row }) => ({
    ...row,
    ...(counts.get(row.id) ?? { users: 0, contacts: 0 }),
  }))
  return { ...page, rows, total: counted[0]?.total ?? 0 }
}
