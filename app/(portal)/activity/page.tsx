import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { type Address, addressOf, pageIn, pageSizes, textIn } from '@/app/door/list-address'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { activityKinds } from '@/core/activity/kinds'
import { listActivity } from '@/core/activity/list'
import { isDay } from '@/core/paging/is-time'
import { ActivityFilters } from './activity-filters'
import { ActivityTable } from './activity-table'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Activity'))('title') }
}

/** What happened in the domain, the latest first, filtered by the address. */
export default async function ActivityPage({ searchParams }: { searchParams: Promise<Address> }) {
  const [actor, address, t] = await Promise.all([
    requireRight('activity.view'),
    searchParams,
    getTranslations('Activity'),
  ])
  const wished = textIn(address, 'kind')
  const day = (name: string) => {
    const text = textIn(address, name)
    return text && isDay(text) ? text : undefined
  }
  const query = {
    search: textIn(address, 'q'),
    person: textIn(address, 'person'),
    kind: activityKinds.find((kind) => kind === wished),
    from: day('from'),
    to: day('to'),
    ...pageIn(address),
  }
  const page = await listActivity(actor, query)
  const size = query.size === 50 ? undefined : query.size
  const kept = {
    q: query.search,
    person: query.person,
    kind: query.kind,
    from: query.from,
    to: query.to,
    size,
  }
  const at = (cursor: Record<string, string>) => addressOf('/activity', { ...kept, ...cursor })
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <ActivityFilters query={query} size={size} />
      {page.rows.length === 0 ? (
        <EmptyState icon="activity" title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ActivityTable rows={page.rows} timeZone={actor.domain.timeZone} />
      )}
      <Pagination
        range={page.rows.length > 0 ? { from: page.from, to: page.from + page.rows.length - 1 } : undefined}
        previousHref={page.previous ? at({ before: page.previous }) : undefined}
        nextHref={page.next ? at({ after: page.next }) : undefined}
        pageSize={{
          current: query.size,
          sizes: pageSizes,
          action: '/activity',
          keep: { ...kept, size: undefined },
        }}
      />
    </>
  )
}
