import type { Actor } from '@/core/access/actor'

/** Who looks, and at which domain: what a browser keeps for a page is theirs alone. */
export function readerOf({ domainId, userId }: Actor): string {
  return `${domainId}.${userId ?? ''}`
}
