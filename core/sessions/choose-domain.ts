import { NotFoundError } from '@/core/errors'
import { enterDomain } from './enter-domain'
import type { Visit } from './find'
import { membershipsOf, type Membership } from './memberships'

/** The domains a signed-in person may enter as their own. */
export async function choicesOf(visit: Pick<Visit, 'identityId'>): Promise<Membership[]> {
  return (await membershipsOf(visit.identityId)).filter((membership) => membership.open)
}

/**
 * Enters one of the person's own domains, after signing in or when another one's access has ended.
 * @throws NotFoundError for any other domain
 */
export async function chooseDomain(
  visit: Pick<Visit, 'identityId' | 'sessionId'>,
  domainId: string,
  address: string,
): Promise<void> {
  const membership = (await choicesOf(visit)).find((one) => one.domainId === domainId)
  if (!membership) throw new NotFoundError('domain')
  await enterDomain({ id: visit.sessionId, address }, membership)
}
