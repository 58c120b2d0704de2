import { createHash } from 'node:crypto'
import type { AccessRow } from './write-access'

/**
 * A short mark of who has contacts: another one as soon as any of it is different. What the contacts say is no part of
 * it.
 */
export function accessMark(rows: readonly AccessRow[]): string {
  const who = rows
    .map(({ id, access }) => {
      const grants = access.grants.map(({ userId, numberId, canEdit }) => [userId, numberId, canEdit].join())
      return [id, access.ownerId, ...grants.toSorted()].join(' ')
    })
    .toSorted()
  return createHash('sha256').update(who.join('\n')).digest('base64url')
}
