import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { canMaintainNumber } from '@/core/access/policy'
import { ConflictError, ForbiddenError, NotFoundError } from '@/core/errors'
import { numbers } from '@/db/schema/numbers'

/**
 * A shared number that this transaction alone may change.
 * @throws NotFoundError, ForbiddenError for one of a site out of reach, and ConflictError when it is no longer at the
 * version that was seen
 */
export async function lockNumber(tx: Tx, actor: Actor, id: string, version?: number) {
  if (!isId(id)) throw new NotFoundError('number')
  const [row] = await tx
    .select()
    .from(numbers)
    .where(and(ownDomain(numbers, actor), eq(numbers.id, id)))
    .for('update')
  if (!row) throw new NotFoundError('number')
  if (!canMaintainNumber(actor, row.siteId)) throw new ForbiddenError()
  if (version !== undefined && row.version !== version) throw new ConflictError(row.version)
  return row
}
