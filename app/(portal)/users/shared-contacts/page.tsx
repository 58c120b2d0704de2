import type { Metadata } from 'next'
import { Follow } from '@/app/(portal)/follow'
import { getLocale, getTranslations } from 'next-intl/server'
import { Toasts } from '@/app/(portal)/contacts/toasts'
import { addressOf, pageSizes } from '@/app/door/list-address'
import {
  orderOf,
  readListAddress,
  sizeOf,
  sortHrefs,
  type SearchParameters,
} from '@/app/(portal)/contacts/list-address'
import { readerOf } from '@/app/(portal)/contacts/reader'
import { SelectionForm } from '@/app/(portal)/contacts/selection-form'
import { markerFor, toRowViews } from '@/app/(portal)/contacts/row-view'
import { ContactTable } from '@/components/contacts/contact-table'
import { RememberPlace } from '@/components/contacts/remember-place'
import { ListEmpty } from '@/components/contacts/list-empty'
import { ButtonLink } from '@/components/ui/button'
import { FilterBar } from '@/components/ui/filter-bar'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listContactsPage } from '@/core/contacts/list-page'
import { requireMaintainer } from './require-maintainer'

const PATH = '/users/shared-contacts'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Contacts'))('sharedTitle') }
}

/** Where Shared Contacts are maintained. */
export default async function SharedContactsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireMaintainer()
  const [address, { all }, t, imports] = await Promise.all([
    readListAddress(searchParams),
    searchParams,
    getTranslations('Contacts'),
    getTranslations('Imports'),
  ])
  const { q: search, tag, sort, size, after, before } = address
  const order = orderOf(address)
  const filter = { book: 'shared', search, tag } as const
  const place = { after, before, ...order, size: sizeOf(address) }
  const [{ page, total, tags }, locale] = await Promise.all([
    listContactsPage(actor, { ...filter, ...place, exactly: Boolean(all), tags: true }),
    getLocale(),
  ])
  const rows = toRowViews(page.rows, {
    actor,
    locale,
    mark: markerFor(search),
    tagHref: (one) => addressOf(PATH, { tag: one, size }),
  })
  const usersLink = actor.rights.has('users.maintain')
    ? { href: '/users', label: t('backToUsers') }
    : undefined
  return (
    <>
      <Toasts actor={actor} path={PATH} parameters={searchParams} />
      <Follow />
      <RememberPlace reader={readerOf(actor)} href={addressOf(PATH, address)} />
      <PageHeader
        title={t('sharedTitle')}
        description={t('sharedDescription', { domain: actor.domain.title || actor.domain.name })}
        back={usersLink}
        actions={
          <>
            <ButtonLink href={`${PATH}/duplicates`}>
              <Icon name="copy" />
              {t('duplicates')}
            </ButtonLink>
            <ButtonLink href={`${PATH}/deleted`}>
              <Icon name="trash" />
              {t('deleted')}
            </ButtonLink>
            <ButtonLink
              href={addressOf('/contacts/export', {
                q: search,
                tag,
                filter: 'shared',
                back: addressOf(PATH, address),
              })}
            >
              <Icon name="download" />
              {t('export')}
            </ButtonLink>
            <ButtonLink href="/imports/new?target=shared">
              <Icon name="upload" />
              {imports('import')}
            </ButtonLink>
            <ButtonLink href={`${PATH}/new`} variant="primary">
              <Icon name="plus" />
              {t('add')}
            </ButtonLink>
          </>
        }
      />
      <FilterBar
        action={PATH}
        searchLabel={t('search')}
        placeholder={t('searchHint')}
        query={search}
        keep={{ tag, sort, size }}
        clearHref={search || tag ? addressOf(PATH, { sort, size }) : undefined}
      >
        {tag && <span className="tag">{t('tagNamed', { tag })}</span>}
      </FilterBar>
      {page.rows.length === 0 ? (
        <ListEmpty of="shared" filtered={Boolean(search || tag)} addHref={`${PATH}/new`} />
      ) : (
        <SelectionForm
          actor={actor}
          address={{ ...address, filter: 'shared' }}
          back={addressOf(PATH, address)}
          total={total}
          shown={page.rows.length}
          all={Boolean(all)}
          tags={tags}
        >
          <ContactTable
            label={t('sharedTitle')}
            rows={rows}
            sort={{ hrefs: sortHrefs(PATH, address), by: order.sort, direction: order.direction }}
            select={all ? 'all' : 'some'}
            renderedFor={actor.domainId}
          />
        </SelectionForm>
      )}
      <Pagination
        total={total}
        previousHref={
          page.previous ? addressOf(PATH, { ...address, after: '', before: page.previous }) : undefined
        }
        nextHref={page.next ? addressOf(PATH, { ...address, before: '', after: page.next }) : undefined}
        pageSize={{
          current: sizeOf(address),
          sizes: pageSizes,
          action: PATH,
          keep: { q: search, tag, sort },
        }}
      />
    </>
  )
}
