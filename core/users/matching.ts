import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import type { Scope } from '@/core/access/scope'
import { fold } from '@/core/contacts/fold'
import { parseSearch } from '@/core/contacts/search-terms'
import { departments } from '@/db/schema/departments'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import type { UserStatus } from './user'

/** The words of the reader's language for what users have by name of a code; searching finds them too. */
export type SearchedWords = { scopes: Record<Scope, string>; statuses: Record<UserStatus, string> }

function namesMatching<Name extends string>(names: Partial<Record<Name, string>>, term: string): Name[] {
  return (Object.keys(names) as Name[]).filter((name) => fold(names[name] ?? '').includes(term))
}

/**
 * The predicate of a search over users: every term is in the name, e-mail or extension, or in the name of the
 * department, the site, the scope or the status. Undefined when nothing is searched for.
 */
export async function usersMatching(
  tx: Tx,
  actor: Pick<Actor, 'domainId'>,
  search: string | undefined,
  words?: SearchedWords,
): Promise<SQL | undefined> {
  const { terms } = parseSearch(search ?? '')
  if (terms.length === 0) return undefined
  const named = { id: departments.id, name: departments.name }
  const [inDepartments, atSites] = await Promise.all([
    tx.select(named).from(departments).where(ownDomain(departments, actor)),
    tx.select({ id: sites.id, name: sites.name }).from(sites).where(ownDomain(sites, actor)),
  ])
  return and(
    ...terms.map(({ raw, text }) => {
      const within = (units: { id: string; name: string }[]) =>
        units.filter(({ name }) => fold(name).includes(raw)).map(({ id }) => id)
      const either = [
        sql`${users.searchText} like ${text}`,
        ...(within(inDepartments).length ? [inArray(users.departmentId, within(inDepartments))] : []),
        ...(within(atSites).length ? [inArray(users.siteId, within(atSites))] : []),
        ...namesMatching(words?.scopes ?? {}, raw).map((scope) => eq(users.scope, scope)),
        ...namesMatching(words?.statuses ?? {}, raw).map((status) => eq(users.status, status)),
      ]
      return sql`(${sql.join(either, sql` or `)})`
    }),
  )
}
