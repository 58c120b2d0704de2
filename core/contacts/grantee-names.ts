import { and } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { userName } from '@/core/users/user-name'
import { numbers } from '@/db/schema/numbers'
import { users } from '@/db/schema/users'
import type { ContactAccess } from './access'

/** Somebody, or a number, that has a contact. */
export type NamedGrant = { kind: 'member' | 'number'; id: string; name: string; canEdit: boolean }

/** Who has a contact, by name. `owner` is null for a Shared Contact. */
export type NamedAccess = { owner: { id: string; name: string } | null; grants: NamedGrant[] }

/** Looks up the names in several accesses at once; whoever is there no more has the name ''. */
export async function granteeNames(
  tx: Tx,
  actor: Actor,
  all: readonly ContactAccess[],
): Promise<(access: ContactAccess) => NamedAccess> {
  const people = all.flatMap(({ ownerId, grants }) => [
    ...(ownerId ? [ownerId] : []),
    ...grants.flatMap(({ userId }) => userId ?? []),
  ])
  const lines = all.flatMap(({ grants }) => grants.flatMap(({ numberId }) => numberId ?? []))
  const names = new Map<string, string>()
  if (people.length > 0) {
    const rows = await tx
      .select({ id: users.id, firstName: users.firstName, lastName: users.lastName })
      .from(users)
      .where(and(ownDomain(users, actor), among(users.id, [...new Set(people)])))
      .prepare('names-of-users')
      .execute()
    for (const row of rows) names.set(row.id, userName(row))
  }
  if (lines.length > 0) {
    const rows = await tx
      .select({ id: numbers.id, label: numbers.label })
      .from(numbers)
      .where(and(ownDomain(numbers, actor), among(numbers.id, [...new Set(lines)])))
      .prepare('names-of-numbers')
      .execute()
    for (const { id, label } of rows) names.set(id, label)
  }
  return ({ ownerId, grants }) => ({
    owner: ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '' },
    grants: grants.map(({ userId, numberId, canEdit }): NamedGrant => {
      const id = userId ?? numberId ?? ''
      return { kind: userId === null ? 'number' : 'member', id, name: names.get(id) ?? '', canEdit }
    }),
  })
}
