import { atLeast, type Scope } from './scope'

/** What is known of a user who wants to work in a domain. */
export type Work = {
  scope: Scope | null
  /** The user's status, and that of their home domain. */
  status: string | null
  homeStatus: string | null
  homeDomainId: string | null
  domainId: string | null
  /** Whether a Super User assigned the domain to the user. */
  assigned: boolean
}

/**
 * The scope in which a user works in a domain; null when they may not. Everyone works in their own, a Reseller also in
 * those assigned to them, a Super User in all.
 */
export function workingScope(work: Work): Scope | null {
  const { scope, status, homeStatus, homeDomainId, domainId, assigned } = work
  if (!scope || status !== 'active' || homeStatus !== 'active') return null
  if (!atLeast(scope, 'simple-user') || !domainId) return null
  if (domainId === homeDomainId || scope === 'super-user') return scope
  return scope === 'reseller' && assigned ? scope : null
}
