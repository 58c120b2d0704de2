import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { visibleCoworkers } from '@/core/access/visible'
import { InvalidError } from '@/core/errors'
import { users } from '@/db/schema/users'
import { userName } from './user-name'

/** A coworker to whom contacts can be given. */
export type Member = { id: string; name: string; email: string; extension: string }

/** Which coworkers: with these ids, of a department, or with these e-mails or extensions. */
export type MemberQuery =
  | { ids: readonly string[]; departmentId?: undefined; entries?: undefined }
  | { departmentId: string; ids?: undefined; entries?: undefined }
  | { entries: readonly string[]; ids?: undefined; departmentId?: undefined }

/** The most members that are looked up at once. */
export const MOST_MEMBERS = 500

function condition({ ids, departmentId, entries }: MemberQuery): SQL | undefined {
  if (ids) return among(users.id, ids)
  if (departmentId !== undefined) return eq(users.departmentId, departmentId)
  const emails = entries.map((entry) => entry.toLowerCase())
  return or(inArray(users.email, emails), inArray(users.extension, [...entries]))
}

/**
 * The coworkers in the directory that a query names, by name; of a list of e-mails and extensions also the entries that
 * are nobody's.
 * @throws InvalidError for more than 500, ForbiddenError to whoever may not see contacts
 */
export async function findMembers(
  actor: Actor,
  query: MemberQuery,
): Promise<{ found: Member[]; missing: string[] }> {
  demand(actor, 'contacts.view')
  const tooMany = new InvalidError({ members: [{ key: 'too-many', params: { max: MOST_MEMBERS } }] })
  const named = query.ids ?? query.entries ?? []
  if (named.length > MOST_MEMBERS) throw tooMany
  if (query.departmentId !== undefined && !isId(query.departmentId)) return { found: [], missing: [] }
  if (query.departmentId === undefined && named.length === 0) return { found: [], missing: [] }
  const rows = await inDomain(actor, (tx) =>
    tx
      .select({
        id: users.id,
        firstName: users.firstName,
        lastName: users.lastName,
        email: users.email,
        extension: users.extension,
      })
      .from(users)
      .where(and(visibleCoworkers(actor), condition(query)))
      .orderBy(asc(users.sortName), asc(users.id))
      .limit(MOST_MEMBERS * 2 + 1),
  )
  if (query.departmentId !== undefined && rows.length > MOST_MEMBERS) throw tooMany
  const known = new Set(rows.flatMap(({ email, extension }) => [email, extension]))
  return {
    found: rows.map(({ firstName, lastName, ...row }) => ({
      ...row,
      name: userName({ firstName, lastName }),
    })),
    missing: (query.entries ?? []).filter((entry) => !known.has(entry) && !known.has(entry.toLowerCase())),
  }
}
