import { atLeast, type Scope } from './scope'

/**
 * Which scope may do what: the one table. A right belongs to its minimum scope and every higher one.
 * `by-domain` is set by the domain ("Who maintains Shared Contacts"), Office Manager unless lowered;
 * `by-domain-or-everybody` is the same scope until the domain opens it to everybody ("Who exports Shared Contacts").
 */
export const minimumScopes = {
  'portal.enter': 'simple-user',
  'contacts.view': 'simple-user',
  'contacts.own': 'simple-user',
  'shared-contacts.maintain': 'by-domain',
  'shared-contacts.edit': 'by-domain-or-everybody',
  'shared-contacts.share': 'by-domain-or-everybody',
  'shared-contacts.export': 'by-domain-or-everybody',
  'numbers.maintain': 'site-manager',
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
export type RightsSettings = {
  maintainScope: MaintainScope
  openExport: boolean
  openSharing: boolean
  openEditing: boolean
}

const openedBy: Partial<Record<Right, Exclude<keyof RightsSettings, 'maintainScope'>>> = {
  'shared-contacts.edit': 'openEditing',
  'shared-contacts.share': 'openSharing',
  'shared-contacts.export': 'openExport',
}

function minimumScope(right: Right, settings: RightsSettings): Scope {
  const minimum = minimumScopes[right]
  if (minimum === 'by-domain') return settings.maintainScope
  if (minimum !== 'by-domain-or-everybody') return minimum
  const setting = openedBy[right]
  return setting && settings[setting] ? minimumScopes['contacts.view'] : settings.maintainScope
}

/** The rights of a scope in a domain with the given settings. */
export function rightsOf(scope: Scope, settings: RightsSettings): ReadonlySet<Right> {
  const rights = Object.keys(minimumScopes) as Right[]
  return new Set(rights.filter((right) => atLeast(scope, minimumScope(right, settings))))
}
