import type { Right } from '@/core/access/rights'

/** Who may come through a door: anybody, anybody signed in, or those with a right. */
export type Permission = 'anybody' | 'signed-in' | Right

/**
 * Every door of the portal with its permission. A check over the build fails on a door that is missing here,
 * and the permission test knocks at each one with every scope.
 */
export const doors: {
  pages: Record<string, Permission>
  routes: Record<string, Permission>
  actions: Record<string, Permission>
} = {
  pages: {
    '/sign-in': 'anybody',
  },
  routes: {
    'GET /api/health': 'anybody',
    'GET /icon.svg': 'anybody',
  },
  actions: {
    'app/sign-in/actions.ts#signIn': 'anybody',
  },
}
