import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Follow } from '@/app/(portal)/follow'
import { requireRight } from '@/app/door/actor'
import { type Address, addressOf, pageIn, pageSizes, textIn } from '@/app/door/list-address'
import { told } from '@/app/door/telling'
import { ResultToast } from '@/components/forms/result-toast'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { canMaintainNumber } from '@/core/access/policy'
import { listMaintainedNumbers } from '@/core/numbers/list-maintained'
import { listUnits } from '@/core/units/list'
import { NumberTable } from './number-table'

const PATH = '/numbers'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Numbers'))('title') }
}

/** The shared numbers that the actor maintains, searched and paged by the address. */
export default async function NumbersPage({ searchParams }: { searchParams: Promise<Address> }) {
  const [actor, address, t] = await Promise.all([
    requireRight('numbers.maintain'),
    told(searchParams),
    getTranslations('Numbers'),
  ])
  const query = { search: textIn(address, 'q'), siteId: textIn(address, 'site'), ...pageIn(address) }
  const [page, sites] = await Promise.all([listMaintainedNumbers(actor, query), listUnits(actor, 'site')])
  const size = query.size === 50 ? undefined : query.size
  const kept = { q: query.search, site: query.siteId, size }
  const at = (cursor: Record<string, string>) => addressOf(PATH, { ...kept, ...cursor })
  const filtered = Boolean(query.search || query.siteId)
  const removed = textIn(address, 'done') === 'removed'
  const name = textIn(address, 'name') ?? ''
  const canAdd = canMaintainNumber(actor, null) || canMaintainNumber(actor, actor.siteId)
  return (
    <>
      <Follow />
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          canAdd && (
            <ButtonLink href={`${PATH}/new`} variant="primary" prefetch={false}>
              <Icon name="plus" />
              {t('add')}
            </ButtonLink>
          )
        }
      />
      <FilterBar
        action={PATH}
        searchLabel={t('search')}
        placeholder={t('searchHint')}
        query={query.search}
        keep={{ size }}
        filters={
          canMaintainNumber(actor, null)
            ? [
                {
                  name: 'site',
                  label: t('site'),
                  value: query.siteId,
                  options: [
                    { value: '', label: t('allSites') },
                    ...sites.map((site) => ({ value: site.id, label: site.name })),
                    { value: 'none', label: t('noSite') },
                  ],
                },
              ]
            : []
        }
        clearHref={filtered ? addressOf(PATH, { size }) : undefined}
      />
      {page.rows.length > 0 ? (
        <NumberTable rows={page.rows} country={actor.domain.defaultCountry} />
      ) : filtered ? (
        <EmptyState icon="search" title={t('nothingTitle')}>
          {t('nothingText')}
        </EmptyState>
      ) : (
        <EmptyState
          icon="phone"
          title={t('emptyTitle')}
          actions={canAdd && <ButtonLink href={`${PATH}/new`}>{t('add')}</ButtonLink>}
        >
          {t('emptyText')}
        </EmptyState>
      )}
      <Pagination
        total={{ count: page.total }}
        previousHref={page.previous ? at({ before: page.previous }) : undefined}
        nextHref={page.next ? at({ after: page.next }) : undefined}
        pageSize={{ current: query.size, sizes: pageSizes, action: PATH, keep: { ...kept, size: undefined } }}
      />
      <ResultToast
        done={removed ? t('done.removed', { name, count: Number(textIn(address, 'count') ?? 0) }) : undefined}
        address={address}
        dismissHref={addressOf(PATH, kept)}
      />
    </>
  )
}
