import { and, count, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { visibleCoworkers } from '@/core/access/visible'
import { keyset, type Page, type PageRequest } from '@/core/paging/keyset'
import { departments } from '@/db/schema/departments'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import { usersMatching } from './matching'
import { userName } from './user-name'

/** A coworker as everybody in the domain sees one. */
export type Coworker = {
  id: string
  name: string
  extension: string
  email: string
  department: string | null
  site: string | null
}

/** Which coworkers; `search` looks into names, e-mails, extensions, departments and sites. */
export type CoworkerQuery = PageRequest & { search?: string; departmentId?: string; siteId?: string }

/**
 * A page of the coworkers in the domain's directory by name, and how many match.
 * @throws ForbiddenError to whoever may not see contacts
 */
export async function listCoworkers(
  actor: Actor,
  query: CoworkerQuery,
): Promise<Page<Coworker> & { total: number }> {
  demand(actor, 'contacts.view')
  const pages = keyset(query, { name: 'coworker', key: users.sortName, direction: 'ascending' }, users.id)
  return inDomain(actor, async (tx) => {
    const where = and(
      visibleCoworkers(actor),
      query.departmentId ? eq(users.departmentId, query.departmentId) : undefined,
      query.siteId ? eq(users.siteId, query.siteId) : undefined,
      await usersMatching(tx, actor, query.search),
    )
    const found = await tx
      .select({
        id: users.id,
        key: pages.key,
        firstName: users.firstName,
        lastName: users.lastName,
        extension: users.extension,
        email: users.email,
        department: departments.name,
        site: sites.name,
      })
      .from(users)
      .leftJoin(
        departments,
        and(eq(departments.domainId, users.domainId), eq(departments.id, users.departmentId)),
      )
      .leftJoin(sites, and(eq(sites.domainId, users.domainId), eq(sites.id, users.siteId)))
      .where(and(where, pages.where))
      .orderBy(...pages.orderBy)
      .limit(pages.limit)
    const counted = await tx.select({ total: count() }).from(users).where(where)
    const page = pages.page(found)
    const rows = page.rows.map(({ key: _, firstName, lastName, ...rest }) => ({
      ...rest,
      name: userName({ firstName, lastName }),
    }))
    return { ...page, rows, total: counted[0]?.total ?? 0 }
  })
}
