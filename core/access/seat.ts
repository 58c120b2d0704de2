import type { Actor } from './actor'

/**
 * As which user of the domain the actor has contacts there; null for the command line, and for whoever works in a
 * domain that is not their own.
 */
export function seatOf(actor: Pick<Actor, 'userId' | 'homeDomainId' | 'domainId'>): string | null {
  return actor.homeDomainId === actor.domainId ? actor.userId : null
}
