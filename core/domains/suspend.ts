import type { Actor } from '@/core/access/actor'
import { setDomainStatus } from './set-status'

/**
 * Suspends a domain: nobody who belongs to it can sign in, and whoever is signed in is out with the next click.
 * Nothing is deleted.
 * @throws ForbiddenError below Reseller and for one's home domain, NotFoundError for one out of reach
 */
export async function suspendDomain(actor: Actor, id: string): Promise<void> {
  await setDomainStatus(actor, id, 'suspended')
}
