import { atLeast, type Scope } from './scope'

/**
 * Which scope may do what: the one table. A right belongs to its minimum scope and every higher one.
 * `by-domain` is set by the domain ("Who maintains Shared Contacts"), Office Manager unless lowered;
 * `by-domain-or-everybody` is the same scope until the domain opens it to everybody ("Who exports Shared Contacts").
 */
export const minimumScopes = {
  'portal.enter': 'simple-user',
  'contacts.view': 'simple-user',
  'shared-contacts.maintain': 'by-domain',
  'shared-contacts.export': 'by-domain-or-everybody',
  'users.maintain': 'site-manager',
  'users.maintain-all-sites': 'office-manager',
  'departments.maintain': 'office-manager',
  'sessions.end-others': 'office-manager',
  'activity.view': 'office-manager',
  'domain.configure': 'office-manager',
  'domains.maintain': 'reseller',
  'domains.assign': 'super-user',
} as const satisfies Record<string, Scope | 'by-domain' | 'by-domain-or-everybody'>

/** Something an actor may do. */
export type Right = keyof typeof minimumScopes

/** The scopes a domain may choose for maintaining Shared Contacts. */
export const maintainScopes = ['call-center-supervisor', 'site-manager', 'office-manager'] as const
export type MaintainScope = (typeof maintainScopes)[number]

/** What a domain decides about rights. */
export type RightsSettings = { maintainScope: MaintainScope; openExport: boolean }

function minimumScope(right: Right, { maintainScope, openExport }: RightsSettings): Scope {
  const minimum = minimumScopes[right]
  if (minimum === 'by-domain') return maintainScope
  if (minimum === 'by-domain-or-everybody') return openExport ? minimumScopes['contacts.view'] : maintainScope
  return minimum
}

/** The rights of a scope in a domain with the given settings. */
export function rightsOf(scope: Scope, settings: RightsSettings): ReadonlySet<Right> {
  const rights = Object.keys(minimumScopes) as Right[]
  return new Set(rights.filter((right) => atLeast(scope, minimumScope(right, settings))))
}
