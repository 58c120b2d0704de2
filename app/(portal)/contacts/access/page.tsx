import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { addressOf } from '@/app/door/list-address'
import { pathFrom } from '@/app/door/path-from'
import { parameter, readListAddress, type SearchParameters } from '@/app/(portal)/contacts/list-address'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { hasOwnBook } from '@/core/access/policy'
import { summarizeAccess } from '@/core/contacts/access-summary'
import { MOST_ACCESS_CHANGES } from '@/core/contacts/change-access'
import { AccessManager } from './access-manager'
import { selectedIds } from './selected-ids'

const PATH = '/contacts/access'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ManageAccess'))('title') }
}

/** Manage access of several contacts: those with the ids of the address, or (`all`) all that match its filter. */
export default async function ManageAccessPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireRight('contacts.own')
  const [{ id: given }, { q, tag, filter }, all, from, t] = await Promise.all([
    searchParams,
    readListAddress(searchParams),
    parameter(searchParams, 'all'),
    parameter(searchParams, 'back'),
    getTranslations('ManageAccess'),
  ])
  const named = all ? '' : [given ?? []].flat().join(',')
  const selected = { ids: named, all, q, tag, filter, expected: 0 }
  const ids = await selectedIds(actor, selected)
  const back = from ? pathFrom(from) : '/contacts'
  const tooMany = ids.length > MOST_ACCESS_CHANGES
  const summary = tooMany ? null : await summarizeAccess(actor, ids)
  const title = summary?.changeable ? t('titleOf', { count: summary.changeable }) : t('title')
  const wrong = tooMany ? 'tooMany' : ids.length === 0 ? 'none' : 'noneYours'
  const repeated = ids.map((id) => `id=${encodeURIComponent(id)}`).join('&')
  const path = all
    ? addressOf(PATH, { all, q, tag, filter, back: from })
    : `${PATH}?${repeated}${from ? `&back=${encodeURIComponent(from)}` : ''}`
  return (
    <>
      <PageHeader title={title} back={{ href: back, label: t('back') }} />
      {summary?.changeable && hasOwnBook(actor) ? (
        <AccessManager
          actor={actor}
          summary={summary}
          fields={{ ...selected, expected: all ? ids.length : 0 }}
          path={path}
          back={back}
        />
      ) : (
        <EmptyState
          icon="lock"
          title={t(`emptyTitle.${wrong}`)}
          actions={<ButtonLink href={back}>{t('goBack')}</ButtonLink>}
        >
          {t(`emptyText.${wrong}`, { max: MOST_ACCESS_CHANGES })}
        </EmptyState>
      )}
    </>
  )
}
