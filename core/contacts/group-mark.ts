import { createHash } from 'node:crypto'

type Member = { id: string; matchKeys: readonly string[] }

/**
 * Tells a group of contacts from every other, and from itself once a member is recognised by something else or another
 * member joins: SHA-256 in hex of their ids and keys, in any order.
 */
export function groupMark(members: readonly Member[]): string {
  const parts = members.map(({ id, matchKeys }) => JSON.stringify([id, matchKeys.toSorted()])).sort()
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}
