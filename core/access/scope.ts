/** The ladder of scopes, lowest first. */
export const scopes = [
  'no-portal',
  'simple-user',
  'basic-user',
  'advanced-user',
  'call-center-agent',
  'call-center-supervisor',
  'site-manager',
  'office-manager',
  'reseller',
  'super-user',
] as const

/** What a user is in a domain; a rung of the ladder. */
export type Scope = (typeof scopes)[number]

/** Whether a scope is the minimum or above it. */
export function atLeast(scope: Scope, minimum: Scope): boolean {
  return scopes.indexOf(scope) >= scopes.indexOf(minimum)
}

/** The scopes that somebody of `scope` may grant: none above their own. */
export function grantableScopes(scope: Scope): Scope[] {
  return scopes.filter((candidate) => atLeast(scope, candidate))
}
