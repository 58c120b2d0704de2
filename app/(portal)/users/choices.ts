import { getTranslations } from 'next-intl/server'
import type { SelectOption } from '@/components/ui/select'
import type { Actor } from '@/core/access/actor'
import { grantableScopes, type Scope, scopes } from '@/core/access/scope'
import { listUnits, type Unit } from '@/core/units/list'
import type { UserChoices } from './user-fields'

/** What the actor may choose in a user's form. `held` is the scope of a user who is there: it can always stay. */
export async function userChoices(actor: Actor, held?: Scope): Promise<UserChoices> {
  const [t, scopeName, departments, sites] = await Promise.all([
    getTranslations('Users'),
    getTranslations('Scopes'),
    listUnits(actor, 'department'),
    listUnits(actor, 'site'),
  ])
  const everywhere = actor.rights.has('users.maintain-all-sites')
  const none: SelectOption = { value: '', label: t('none') }
  const options = (units: readonly Unit[]) => units.map(({ id, name }) => ({ value: id, label: name }))
  const grantable = grantableScopes(actor.scope)
  return {
    departments: [none, ...options(departments)],
    sites: everywhere ? [none, ...options(sites)] : options(sites.filter(({ id }) => id === actor.siteId)),
    scopes: scopes
      .filter((scope) => grantable.includes(scope) || scope === held)
      .map((scope) => ({ value: scope, label: scopeName(scope) })),
  }
}
