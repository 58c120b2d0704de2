import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { addressOf } from '@/app/door/list-address'
import { pathFrom } from '@/app/door/path-from'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { canMaintainSharedContacts } from '@/core/access/policy'
import { countContactsExactly } from '@/core/contacts/count'
import { parameter, readListAddress, type SearchParameters } from '../list-address'
import { Toasts } from '../toasts'
import { ExportForm } from './export-form'

const PATH = '/contacts/export'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Export'))('title') }
}

/** Which Shared Contacts are taken along, and for which program; the form fetches the file. */
export default async function ExportPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireRight('shared-contacts.export')
  const [{ id: given }, { q, tag }, all, from, t, locale] = await Promise.all([
    searchParams,
    readListAddress(searchParams),
    parameter(searchParams, 'all'),
    parameter(searchParams, 'back'),
    getTranslations('Export'),
    getLocale(),
  ])
  const ids = all ? [] : [...new Set([given ?? []].flat())]
  const count = ids.length || (await countContactsExactly(actor, { book: 'shared', search: q, tag }))
  const list = canMaintainSharedContacts(actor) ? '/users/shared-contacts' : '/contacts'
  const back = from ? pathFrom(from) : addressOf(list, { q, tag })
  const domain = actor.domain.title || actor.domain.name
  const which = ids.length > 0 ? 'selected' : q || tag ? 'matching' : 'all'
  return (
    <>
      <Toasts actor={actor} path={PATH} parameters={searchParams} />
      <PageHeader title={t('title')} description={count > 0 ? t(which, { count, domain }) : undefined} />
      {count === 0 ? (
        <EmptyState title={t('noneTitle')} actions={<ButtonLink href={back}>{t('back')}</ButtonLink>}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <ExportForm
          contacts={ids.length > 0 ? { id: ids } : { q, tag }}
          renderedFor={actor.domainId}
          back={back}
          locale={locale}
        />
      )}
    </>
  )
}
