import type { Metadata } from 'next'
import { Follow } from '@/app/(portal)/follow'
import { getFormatter, getTranslations } from 'next-intl/server'
import { addressOf } from '@/app/door/list-address'
import { readListAddress, type SearchParameters } from '@/app/(portal)/contacts/list-address'
import { markerFor } from '@/app/(portal)/contacts/row-view'
import { Toasts } from '@/app/(portal)/contacts/toasts'
import { DeletedTable } from '@/components/contacts/deleted-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { Steps } from '@/components/contacts/steps'
import { SelectedCount } from '@/components/ui/selected-count'
import { SelectionBar } from '@/components/ui/selection-bar'
import { SubmitButton } from '@/components/ui/submit-button'
import { listDeleted } from '@/core/contacts/deleted'
import { restoreSelected } from '../actions'
import { requireMaintainer } from '../require-maintainer'

const PATH = '/users/shared-contacts/deleted'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Deleted'))('title') }
}

/** What was deleted and can still be restored. */
export default async function DeletedPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireMaintainer()
  const [{ q: search, after, before }, t, contacts, format] = await Promise.all([
    readListAddress(searchParams),
    getTranslations('Deleted'),
    getTranslations('Contacts'),
    getFormatter(),
  ])
  const page = await listDeleted(actor, { search, after, before })
  const mark = markerFor(search)
  const { timeZone, trashDays } = actor.domain
  return (
    <>
      <Follow />
      <Toasts actor={actor} path={PATH} parameters={searchParams} />
      <PageHeader
        title={t('title')}
        description={t('description', { days: trashDays })}
        back={{ href: '/users/shared-contacts', label: contacts('sharedTitle') }}
      />
      <FilterBar
        action={PATH}
        searchLabel={t('search')}
        query={search}
        clearHref={search ? PATH : undefined}
      />
      {page.rows.length === 0 ? (
        <EmptyState
          icon={search ? 'search' : 'trash'}
          title={search ? contacts('nothingTitle') : t('emptyTitle')}
        >
          {search ? contacts('nothingText') : t('emptyText')}
        </EmptyState>
      ) : (
        <form action={restoreSelected} className="group/selection">
          <HiddenFields fields={{ back: addressOf(PATH, { q: search }), renderedFor: actor.domainId }} />
          <DeletedTable
            rows={page.rows.map(({ id, name, company, deletedAt, deletedByName, daysLeft }) => ({
              id,
              name: mark.text(name),
              company: mark.text(company),
              deletedBy: deletedByName || t('system'),
              deletedAt: format.dateTime(deletedAt, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
              daysLeft,
            }))}
          />
          <SelectionBar>
            <span className="px-1.5">
              <SelectedCount
                name="id"
                words={{ one: contacts('selectedOne'), other: contacts('selectedOther') }}
              />
            </span>
            <SubmitButton>{t('restore')}</SubmitButton>
          </SelectionBar>
        </form>
      )}
      <Steps
        previousHref={page.previous ? addressOf(PATH, { q: search, before: page.previous }) : undefined}
        nextHref={page.next ? addressOf(PATH, { q: search, after: page.next }) : undefined}
      />
    </>
  )
}
