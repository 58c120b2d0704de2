import { useTranslations } from 'next-intl'
import { addressOf } from '@/app/door/list-address'
import { FilterBar } from '@/components/ui/filter-bar'
import type { SelectOption } from '@/components/ui/select'
import { scopes } from '@/core/access/scope'
import type { Unit } from '@/core/units/list'
import type { UserQuery } from '@/core/users/list'
import type { SearchedWords } from '@/core/users/matching'
import { userStatuses } from '@/core/users/user'

type Kept = { sort?: string; size?: number }

/** Search and filters of the list of users. A filter without a choice is left out. */
export function UserFilters({
  query,
  departments,
  sites,
  words,
  keep,
}: {
  query: UserQuery
  departments: readonly Unit[]
  sites: readonly Unit[]
  words: SearchedWords
  keep: Kept
}) {
  const t = useTranslations('Users')
  const units = (all: readonly Unit[], words: { all: string; none: string }): SelectOption[] => [
    { value: '', label: words.all },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'none', label: words.none },
  ]
  const filtered = [query.search, query.departmentId, query.siteId, query.scope, query.status].some(Boolean)
  const ofDepartment = {
    name: 'department',
    label: t('department'),
    value: query.departmentId,
    options: units(departments, { all: t('allDepartments'), none: t('noDepartment') }),
  }
  const ofSite = {
    name: 'site',
    label: t('site'),
    value: query.siteId,
    options: units(sites, { all: t('allSites'), none: t('noSite') }),
  }
  return (
    <FilterBar
      action="/users"
      searchLabel={t('search')}
      query={query.search}
      keep={keep}
      clearHref={filtered ? addressOf('/users', keep) : undefined}
      filters={[
        ...(departments.length > 0 ? [ofDepartment] : []),
        ...(sites.length > 0 ? [ofSite] : []),
        {
          name: 'scope',
          label: t('scope'),
          value: query.scope,
          options: [
            { value: '', label: t('allScopes') },
            ...scopes.map((scope) => ({ value: scope, label: words.scopes[scope] })),
          ],
        },
        {
          name: 'status',
          label: t('status'),
          value: query.status,
          options: [
            { value: '', label: t('allStatuses') },
            ...userStatuses.map((status) => ({ value: status, label: words.statuses[status] })),
          ],
        },
      ]}
    />
  )
}
