import type { Actor } from '@/core/access/actor'
import { setDomainStatus } from './set-status'

/**
 * Lets the people of a suspended domain sign in again.
 * @throws ForbiddenError below Reseller, NotFoundError for one out of reach
 */
export async function resumeDomain(actor: Actor, id: string): Promise<void> {
  await setDomainStatus(actor, id, 'active')
}
