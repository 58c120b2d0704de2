import { and, count, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { type Scope, scopes } from '@/core/access/scope'
import { visibleUsers } from '@/core/access/visible'
import { keyset, type Page, type PageRequest, type SortBy } from '@/core/paging/keyset'
import { departments } from '@/db/schema/departments'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import { type SearchedWords, usersMatching } from './matching'
import { userName } from './user-name'
import type { UserStatus } from './user'

/** A user as a list shows one. */
export type UserLine = {
  id: string
  name: string
  firstName: string
  lastName: string
  email: string
  extension: string
  department: string | null
  site: string | null
  scope: Scope
  status: UserStatus
  lastSignInAt: Date | null
}

/** What users can be sorted by. */
export const userSorts = [
  'name',
  'extension',
  'email',
  'department',
  'site',
  'scope',
  'status',
  'lastSignIn',
] as const
export type UserSort = (typeof userSorts)[number]

/** Which users; `none` as department or site finds those without one. */
export type UserQuery = PageRequest & {
  search?: string
  words?: SearchedWords
  departmentId?: string
  siteId?: string
  scope?: Scope
  status?: UserStatus
  sort?: UserSort
  direction?: 'ascending' | 'descending'
}

// CLDR's collation sorts it behind every text; '~' does in the plain one.
const LAST = '\uffff'
const keys: Record<UserSort, SortBy['key']> = {
  name: users.sortName,
  extension: sql`case when ${users.extension} = '' then '~' else lpad(${users.extension}, 20, '0') end`,
  email: sql`case when ${users.email} = '' then '~' else ${users.email} end`,
  department: sql`coalesce(${departments.name}, ${LAST})`,
  site: sql`coalesce(${sites.name}, ${LAST})`,
  scope: sql`lpad(array_position(array[${sql.raw(scopes.map((scope) => `'${scope}'`).join(','))}], ${users.scope})::text, 2, '0')`,
  status: users.status,
  lastSignIn: sql`coalesce(to_char(${users.lastSignInAt} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), '')`,
}

function filters(query: UserQuery): (SQL | undefined)[] {
  const unit = (column: typeof users.departmentId, id: string | undefined) =>
    id === undefined ? undefined : id === 'none' ? sql`${column} is null` : eq(column, id)
  return [
    unit(users.departmentId, query.departmentId),
    query.siteId === undefined
      ? undefined
      : query.siteId === 'none'
        ? sql`${users.siteId} is null`
        : eq(users.siteId, query.siteId),
    query.scope && eq(users.scope, query.scope),
    query.status && eq(users.status, query.status),
  ]
}

/**
 * A page of the users whom the actor maintains, and how many match.
 * @throws ForbiddenError to whoever maintains none
 */
export async function listUsers(actor: Actor, query: UserQuery): Promise<Page<UserLine> & { total: number }> {
  demand(actor, 'users.maintain')
  const sort = query.sort ?? 'name'
  const pages = keyset(
    query,
    { name: sort, key: keys[sort], direction: query.direction ?? 'ascending' },
    users.id,
  )
  return inDomain(actor, async (tx) => {
    const matching = await usersMatching(tx, actor, query.search, query.words)
    const where = and(visibleUsers(actor), matching, ...filters(query))
    const [found, counted] = [
      await tx
        .select({
          id: users.id,
          key: pages.key,
          firstName: users.firstName,
          lastName: users.lastName,
          email: users.email,
          extension: users.extension,
          department: departments.name,
          site: sites.name,
          scope: users.scope,
          status: users.status,
          lastSignInAt: users.lastSignInAt,
        })
        .from(users)
        .leftJoin(
          departments,
          and(eq(departments.domainId, users.domainId), eq(departments.id, users.departmentId)),
        )
        .leftJoin(sites, and(eq(sites.domainId, users.domainId), eq(sites.id, users.siteId)))
        .where(and(where, pages.where))
        .orderBy(...pages.orderBy)
        .limit(pages.limit),
      await tx.select({ total: count() }).from(users).where(where),
    ]
    const page = pages.page(found)
    const rows = page.rows.map(({ key: _, ...user }) => ({ ...user, name: userName(user) }))
    return { ...page, rows, total: counted[0]?.total ?? 0 }
  })
}
