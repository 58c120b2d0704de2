import { and } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { isId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { visibleCoworkers } from '@/core/access/visible'
import { InvalidError } from '@/core/errors'
import { numbers } from '@/db/schema/numbers'
import { users } from '@/db/schema/users'
import type { GrantInput } from './grant'

/**
 * Sees to it that contacts are given to coworkers whom the actor sees and to numbers of the domain, or to whoever had
 * them before (`had`).
 * @throws InvalidError
 */
export async function demandGrantees(
  tx: Tx,
  actor: Actor,
  grants: readonly GrantInput[],
  had: ReadonlySet<string> = new Set(),
): Promise<void> {
  const members = grants.flatMap(({ userId }) => userId ?? []).filter((id) => !had.has(id))
  const lines = grants.flatMap(({ numberId }) => numberId ?? [])
  const known = new Set<string>()
  if (members.length > 0) {
    const rows = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(visibleCoworkers(actor), among(users.id, members)))
    for (const { id } of rows) known.add(id)
  }
  if (lines.length > 0) {
    const rows = await tx
      .select({ id: numbers.id })
      .from(numbers)
      .where(and(ownDomain(numbers, actor), among(numbers.id, lines)))
      .for('key share')
    for (const { id } of rows) known.add(id)
  }
  const isKnown = (id: string) => isId(id) && known.has(id.toLowerCase())
  if (!members.every(isKnown)) throw new InvalidError({ members: [{ key: 'unknown-member' }] })
  if (!lines.every(isKnown)) throw new InvalidError({ numbers: [{ key: 'unknown-number' }] })
}
