import { getTranslations } from 'next-intl/server'
import { type Scope, scopes } from '@/core/access/scope'
import type { SearchedWords } from '@/core/users/matching'
import { type UserStatus, userStatuses } from '@/core/users/user'

/** The reader's words for scopes and statuses, for showing and for searching. */
export async function userWords(): Promise<SearchedWords> {
  const [scope, t] = await Promise.all([getTranslations('Scopes'), getTranslations('Users')])
  return {
    scopes: Object.fromEntries(scopes.map((name) => [name, scope(name)])) as Record<Scope, string>,
    statuses: Object.fromEntries(userStatuses.map((name) => [name, t(`statuses.${name}`)])) as Record<
      UserStatus,
      string
    >,
  }
}
