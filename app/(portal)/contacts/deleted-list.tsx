import { getFormatter, getTranslations } from 'next-intl/server'
import { Follow } from '@/app/(portal)/follow'
import { addressOf } from '@/app/door/list-address'
import { DeletedTable } from '@/components/contacts/deleted-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { PreviousNext } from '@/components/ui/previous-next'
import { SelectedCount } from '@/components/ui/selected-count'
import { SelectionBar } from '@/components/ui/selection-bar'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Actor } from '@/core/access/actor'
import { listDeleted } from '@/core/contacts/deleted'
import { restoreSelected } from './actions'
import { readListAddress, type SearchParameters } from './list-address'
import { markerFor } from './row-view'
import { Toasts } from './toasts'

/** The deleted contacts of a book, which can still be restored. */
export async function DeletedList({
  actor,
  book,
  path,
  back,
  parameters,
}: {
  actor: Actor
  book: 'shared' | 'personal'
  path: string
  back: { href: string; label: string }
  parameters: SearchParameters
}) {
  const [{ q: search, after, before }, t, contacts, format] = await Promise.all([
    readListAddress(parameters),
    getTranslations('Deleted'),
    getTranslations('Contacts'),
    getFormatter(),
  ])
  const page = await listDeleted(actor, { book, search, after, before })
  const mark = markerFor(search)
  const { timeZone, trashDays } = actor.domain
  return (
    <>
      <Follow />
      <Toasts actor={actor} path={path} parameters={parameters} />
      <PageHeader title={t('title')} description={t('description', { days: trashDays })} back={back} />
      <FilterBar
        action={path}
        searchLabel={t('search')}
        query={search}
        clearHref={search ? path : undefined}
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
          <HiddenFields fields={{ back: addressOf(path, { q: search }), renderedFor: actor.domainId }} />
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
      <PreviousNext
        previousHref={page.previous ? addressOf(path, { q: search, before: page.previous }) : undefined}
        nextHref={page.next ? addressOf(path, { q: search, after: page.next }) : undefined}
      />
    </>
  )
}
