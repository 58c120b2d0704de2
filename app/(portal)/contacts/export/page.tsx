import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { requireRight } from '@/app/door/actor'
import { addressOf } from '@/app/door/list-address'
import { pathFrom } from '@/app/door/path-from'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { canExport, countExport } from '@/core/contacts/export'
import { matchingOf, parameter, readListAddress, type SearchParameters } from '../list-address'
import { Toasts } from '../toasts'
import { ExportForm } from './export-form'

const PATH = '/contacts/export'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Export'))('title') }
}

/** Which contacts are taken along, and for which program; the form fetches the file. */
export default async function ExportPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireRight('contacts.view')
  const [{ id: given }, address, all, from, t, own, locale] = await Promise.all([
    searchParams,
    readListAddress(searchParams),
    parameter(searchParams, 'all'),
    parameter(searchParams, 'back'),
    getTranslations('Export'),
    getTranslations('OwnContacts'),
    getLocale(),
  ])
  const ids = all ? [] : [...new Set([given ?? []].flat())]
  const { q, tag, filter } = address
  const matching = matchingOf(address)
  if (ids.length === 0 && !canExport(actor, matching.book)) notFound()
  const { count, shared } = await countExport(actor, ids.length > 0 ? { ids } : matching)
  const { book = 'all', numberId } = matching
  const sharedStay = ids.length === 0 && book === 'all' && !numberId && !canExport(actor, 'shared')
  const leftOut = Math.max(0, ids.length - count)
  const back = from ? pathFrom(from) : addressOf('/contacts', { q, tag, filter })
  const domain = actor.domain.title || actor.domain.name
  const everything = filter === 'shared' && !q && !tag
  const which = ids.length > 0 ? 'selected' : everything ? 'all' : 'matching'
  const said = [count > 0 && t(which, { count, domain }), sharedStay && own('sharedLeftOut')].filter(Boolean)
  return (
    <>
      <Toasts actor={actor} path={PATH} parameters={searchParams} />
      <PageHeader title={t('title')} description={said.join(' ')} />
      {leftOut > 0 && (
        <Banner tone="warning" className="mb-4 max-w-2xl">
          {own('leftOut', { count: leftOut })}
        </Banner>
      )}
      {count === 0 ? (
        <EmptyState title={t('noneTitle')} actions={<ButtonLink href={back}>{t('back')}</ButtonLink>}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <ExportForm
          contacts={ids.length > 0 ? { id: ids } : { q, tag, filter }}
          renderedFor={actor.domainId}
          back={back}
          locale={locale}
          ofOwn={shared === 0}
        />
      )}
    </>
  )
}
