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
    '/': 'anybody',
    '/choose-domain': 'signed-in',
    '/contacts': 'contacts.view',
    '/contacts/[id]': 'contacts.view',
    '/contacts/[id]/history': 'contacts.view',
    '/contacts/[id]/history/restore': 'shared-contacts.maintain',
    '/domains': 'domains.maintain',
    '/domains/[id]': 'domains.maintain',
    '/domains/[id]/resellers': 'domains.assign',
    '/domains/[id]/suspend': 'domains.maintain',
    '/domains/new': 'domains.maintain',
    '/forgot-password': 'anybody',
    '/link/[token]': 'anybody',
    '/settings/profile': 'portal.enter',
    '/sign-in': 'anybody',
    '/users': 'users.maintain',
    '/users/[id]': 'users.maintain',
    '/users/[id]/deactivate': 'users.maintain',
    '/users/departments': 'departments.maintain',
    '/users/departments/[id]': 'departments.maintain',
    '/users/new': 'users.maintain',
    '/users/shared-contacts': 'shared-contacts.maintain',
    '/users/shared-contacts/[id]/edit': 'shared-contacts.maintain',
    '/users/shared-contacts/delete': 'shared-contacts.maintain',
    '/users/shared-contacts/deleted': 'shared-contacts.maintain',
    '/users/shared-contacts/jobs/[id]': 'shared-contacts.maintain',
    '/users/shared-contacts/new': 'shared-contacts.maintain',
    '/users/sites': 'departments.maintain',
    '/users/sites/[id]': 'departments.maintain',
  },
  routes: {
    'GET /api/auth/[...nextauth]': 'anybody',
    'GET /api/health': 'anybody',
    'GET /icon.svg': 'anybody',
    'POST /api/auth/[...nextauth]': 'anybody',
  },
  actions: {
    'app/(portal)/contacts/[id]/history/restore/actions.ts#restoreVersion': 'shared-contacts.maintain',
    'app/(portal)/domains/actions.ts#addDomain': 'domains.maintain',
    'app/(portal)/domains/actions.ts#assign': 'domains.assign',
    'app/(portal)/domains/actions.ts#resume': 'domains.maintain',
    'app/(portal)/domains/actions.ts#saveNames': 'domains.maintain',
    'app/(portal)/domains/actions.ts#suspend': 'domains.maintain',
    'app/(portal)/domains/actions.ts#unassign': 'domains.assign',
    'app/(portal)/settings/profile/actions.ts#changePassword': 'portal.enter',
    'app/(portal)/settings/profile/actions.ts#endOthers': 'portal.enter',
    'app/(portal)/settings/profile/actions.ts#endSession': 'portal.enter',
    'app/(portal)/settings/profile/actions.ts#savePreferences': 'signed-in',
    'app/(portal)/users/actions.ts#addUser': 'users.maintain',
    'app/(portal)/users/actions.ts#deactivate': 'users.maintain',
    'app/(portal)/users/actions.ts#makeLink': 'users.maintain',
    'app/(portal)/users/actions.ts#reactivate': 'users.maintain',
    'app/(portal)/users/actions.ts#saveUser': 'users.maintain',
    'app/(portal)/users/shared-contacts/actions.ts#deleteSelected': 'shared-contacts.maintain',
    'app/(portal)/users/shared-contacts/actions.ts#restoreSelected': 'shared-contacts.maintain',
    'app/(portal)/users/shared-contacts/actions.ts#tagSelected': 'shared-contacts.maintain',
    'app/(portal)/users/shared-contacts/actions.ts#undo': 'shared-contacts.maintain',
    'app/(portal)/users/shared-contacts/contact-actions.ts#addContact': 'shared-contacts.maintain',
    'app/(portal)/users/shared-contacts/contact-actions.ts#lookAtContact': 'shared-contacts.maintain',
    'app/(portal)/users/shared-contacts/contact-actions.ts#saveContact': 'shared-contacts.maintain',
    'app/(portal)/users/units/actions.ts#addUnit': 'departments.maintain',
    'app/(portal)/users/units/actions.ts#changeUnitName': 'departments.maintain',
    'app/(portal)/users/units/actions.ts#dropUnit': 'departments.maintain',
    'app/(portal)/users/units/actions.ts#mergeInto': 'departments.maintain',
    'app/forgot-password/actions.ts#askForLink': 'anybody',
    'app/link/[token]/actions.ts#usePassword': 'anybody',
    'app/sign-in/actions.ts#signIn': 'anybody',
    'app/sign-in/session-actions.ts#chooseDomain': 'signed-in',
    'app/sign-in/session-actions.ts#signOut': 'signed-in',
    'app/sign-in/session-actions.ts#switchDomain': 'signed-in',
  },
}
