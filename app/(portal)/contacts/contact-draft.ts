import type { Actor } from '@/core/access/actor'

/**
 * The name of the draft of a contact's form, `new` for one that is added. It is the writer's own, in this domain: who
 * signs in after them in the same tab, or goes on in another domain there, must not find it.
 */
export function contactDraft({ domainId, userId }: Actor, contact: string): string {
  return `contact:${domainId}:${userId}:${contact}`
}
