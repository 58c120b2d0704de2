import { atLeast, type Scope } from './scope'

/**
 * Which scope may do what: the one table. A right belongs to its minimum scope and every higher one.
 * `by-domain` is set by the domain ("Who maintains Shared Contacts"), Office Manager unless lowered.
 */
export const minimumScopes = {
  'portal.enter': 'simple-user',
  'contacts.view': 'simple-user',
  'shared-contacts.maintain': 'by-domain',
  'users.maintain': 'site-manager',
  'users.maintain-all-sites': 'office-manager',
  'departments.maintain': 'office-manager',
  'sessions.end-others': 'office-manager',
  'activity.view': 'office-manager',
  'domain.configure': 'office-manager',
  'domains.maintain': 'reseller',
  'domains.assign': 'super-user',
} as const satisfies Record<string, Scope | 'by-domain'>

/** Something an actor may do. */
export type Right = keyof typeof minimumScopes

/** The scopes a domain may choose for maintaining Shared Contacts. */
export const maintainScopes = ['call-center-supervisor', 'site-manager', 'office-manager'] as const
export type MaintainScope = (typeof maintainScopes)[number]

/** The rights of a scope in a domain with the given setting. */
export function rightsOf(scope: Scope, maintainScope: MaintainScope): ReadonlySet<Right> {
  const held = new Set<Right>()
  for (const right of Object.keys(minimumScopes) as Right[]) {
    const minimum = minimumScopes[right]
    if (atLeast(scope, minimum === 'by-domain' ? maintainScope : minimum)) held.add(right)
  }
  return held
}
