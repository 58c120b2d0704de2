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
    '/choose-domain': 'signed-in',
    '/forgot-password': 'anybody',
    '/link/[token]': 'anybody',
    '/settings/profile': 'portal.enter',
    '/sign-in': 'anybody',
    '/users': 'users.maintain',
    '/users/[id]': 'users.maintain',
    '/users/[id]/deactivate': 'users.maintain',
    '/users/new': 'users.maintain',
  },
  routes: {
    'GET /api/health': 'anybody',
    'GET /icon.svg': 'anybody',
  },
  actions: {
    'app/(portal)/settings/profile/actions.ts#changePassword': 'portal.enter',
    'app/(portal)/settings/profile/actions.ts#endOthers': 'portal.enter',
    'app/(portal)/settings/profile/actions.ts#endSession': 'portal.enter',
    'app/(portal)/settings/profile/actions.ts#savePreferences': 'signed-in',
    'app/(portal)/users/actions.ts#addUser': 'users.maintain',
    'app/(portal)/users/actions.ts#deactivate': 'users.maintain',
    'app/(portal)/users/actions.ts#makeLink': 'users.maintain',
    'app/(portal)/users/actions.ts#reactivate': 'users.maintain',
    'app/(portal)/users/actions.ts#saveUser': 'users.maintain',
    'app/forgot-password/actions.ts#askForLink': 'anybody',
    'app/link/[token]/actions.ts#usePassword': 'anybody',
    'app/sign-in/actions.ts#signIn': 'anybody',
    'app/sign-in/session-actions.ts#chooseDomain': 'signed-in',
    'app/sign-in/session-actions.ts#signOut': 'signed-in',
    'app/sign-in/session-actions.ts#switchDomain': 'signed-in',
  },
}
