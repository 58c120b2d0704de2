import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { type Address, addressOf, pageIn, pageSizes, textIn } from '@/app/door/list-address'
import { told } from '@/app/door/telling'
import { switchDomain } from '@/app/sign-in/session-actions'
import { ResultToast } from '@/components/forms/result-toast'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listDomains } from '@/core/domains/list'
import { DomainTable } from './domain-table'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Domains'))('title') }
}

/** The domains that one may work in, searched and paged by the address. */
export default async function DomainsPage({ searchParams }: { searchParams: Promise<Address> }) {
  const [actor, address, t] = await Promise.all([
    requireRight('domains.maintain'),
    told(searchParams),
    getTranslations('Domains'),
  ])
  const wished = textIn(address, 'status')
  const status = (['active', 'suspended'] as const).find((known) => known === wished)
  const query = { search: textIn(address, 'q'), status, ...pageIn(address) }
  const page = await listDomains(actor, query)
  const kept = { q: query.search, status, size: query.size === 50 ? undefined : query.size }
  const at = (cursor: Record<string, string>) => addressOf('/domains', { ...kept, ...cursor })
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <ButtonLink href="/domains/new" variant="primary">
            <Icon name="plus" />
            {t('new')}
          </ButtonLink>
        }
      />
      <FilterBar
        action="/domains"
        searchLabel={t('search')}
        query={query.search}
        keep={{ size: kept.size }}
        clearHref={query.search || status ? addressOf('/domains', { size: kept.size }) : undefined}
        filters={[
          {
            name: 'status',
            label: t('status'),
            value: status,
            options: [
              { value: '', label: t('allStatuses') },
              { value: 'active', label: t('statuses.active') },
              { value: 'suspended', label: t('statuses.suspended') },
            ],
          },
        ]}
      />
      {page.rows.length === 0 ? (
        <EmptyState icon="search" title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <DomainTable
          rows={page.rows}
          current={actor.domainId}
          home={actor.homeDomainId}
          switchDomain={switchDomain}
        />
      )}
      <Pagination
        total={{ count: page.total }}
        range={page.rows.length > 0 ? { from: page.from, to: page.from + page.rows.length - 1 } : undefined}
        previousHref={page.previous ? at({ before: page.previous }) : undefined}
        nextHref={page.next ? at({ after: page.next }) : undefined}
        pageSize={{
          current: query.size,
          sizes: pageSizes,
          action: '/domains',
          keep: { ...kept, size: undefined },
        }}
      />
      <ResultToast address={address} dismissHref={addressOf('/domains', kept)} />
    </>
  )
}
