import { useTranslations } from 'next-intl'
import { addressOf } from '@/app/door/list-address'
import { FilterBar } from '@/components/ui/filter-bar'
import { Input } from '@/components/ui/input'
import { activityKinds } from '@/core/activity/kinds'
import type { ActivityQuery } from '@/core/activity/list'

/** Person, kind and time of the activity. */
export function ActivityFilters({ query, size }: { query: ActivityQuery; size?: number }) {
  const t = useTranslations('Activity')
  const { search, person, kind, from, to } = query
  const filtered = [search, person, kind, from, to].some(Boolean)
  return (
    <FilterBar
      action="/activity"
      searchLabel={t('search')}
      query={search}
      keep={{ size, person }}
      clearHref={filtered ? addressOf('/activity', { size }) : undefined}
      filters={[
        {
          name: 'kind',
          label: t('kind'),
          value: kind,
          options: [
            { value: '', label: t('allKinds') },
            ...activityKinds.map((known) => ({ value: known, label: t(`kinds.${known}`) })),
          ],
        },
      ]}
    >
      {(['from', 'to'] as const).map((name) => (
        <label key={name} className="flex items-center gap-2 text-muted max-sm:w-full">
          <span className="whitespace-nowrap max-sm:w-24">{t(name)}</span>
          <Input type="date" name={name} defaultValue={query[name]} className="w-auto! max-sm:flex-1" />
        </label>
      ))}
    </FilterBar>
  )
}
