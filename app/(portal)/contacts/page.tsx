import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { Follow } from '@/app/(portal)/follow'
import { requireRight } from '@/app/door/actor'
import { addressOf } from '@/app/door/list-address'
import { RememberPlace } from '@/components/contacts/remember-place'
import { RememberList } from '@/components/contacts/remember-list'
import { FilterBar } from '@/components/ui/filter-bar'
import { PageHeader } from '@/components/ui/page-header'
import { listFilters } from '@/core/contacts/list-filters'
import { ContactSection } from './contact-section'
import { CoworkerSection } from './coworker-section'
import { coworkersOf, readListAddress, type SearchParameters, withoutFilter } from './list-address'
import { filterOptions } from './list-filter'
import { ListActions } from './list-actions'
import { NumberLine } from './number-line'
import { readerOf } from './reader'
import { listCookie, rememberedList } from './remembered-list'
import { Toasts } from './toasts'

const PATH = '/contacts'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Contacts'))('title') }
}

/**
 * Everybody's contacts: one's own, those of the workspace and those shared with oneself, and coworkers, searched and
 * filtered. An address that says nothing leads to what was last looked at.
 */
export default async function ContactsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireRight('contacts.view')
  const [given, asked, remembered] = await Promise.all([
    searchParams,
    readListAddress(searchParams),
    rememberedList(actor),
  ])
  const chosen = 'filter' in given || 'sort' in given
  const isBare = !chosen && !('q' in given) && !('tag' in given) && !('told' in given)
  if (isBare && remembered) redirect(addressOf(PATH, { ...remembered, size: asked.size }))
  const address = { ...asked, filter: asked.filter || 'all' }
  const { q, tag, filter, sort, size, after, before } = address
  const [t, filters] = await Promise.all([getTranslations('Contacts'), listFilters(actor)])
  const options = await filterOptions(actor, filters, filter)
  // A number, department or site that is no longer there, as a remembered filter may name it.
  if (/^(?:number|department|site):/.test(filter) && !options.some(({ value }) => value === filter)) {
    redirect(withoutFilter(PATH, given))
  }
  const coworkers = coworkersOf(address)
  const number = filters.numbers.find(({ id }) => filter === `number:${id}`)
  const everything = !coworkers && (filter === 'all' || !options.some(({ value }) => value === filter))
  return (
    <>
      <Toasts actor={actor} path={PATH} parameters={searchParams} />
      <Follow />
      <RememberPlace reader={readerOf(actor)} href={addressOf(PATH, address)} />
      {chosen && (
        <RememberList
          cookie={listCookie(actor)}
          path={PATH}
          value={new URLSearchParams({ filter, sort }).toString()}
        />
      )}
      <PageHeader
        title={number?.label ?? t('title')}
        description={number && <NumberLine number={number} country={actor.domain.defaultCountry} />}
        actions={<ListActions actor={actor} address={address} ofContacts={!coworkers} />}
      />
      <FilterBar
        action={PATH}
        plainAction={`${PATH}/show`}
        searchLabel={t('search')}
        placeholder={t('searchHint')}
        query={q}
        keep={{ tag, sort, size }}
        filters={[{ name: 'filter', label: t('filter'), value: filter, options }]}
        clearHref={q || tag || filter !== 'all' ? addressOf(PATH, { filter: 'all', sort, size }) : undefined}
      >
        {tag && <span className="tag">{t('tagNamed', { tag })}</span>}
      </FilterBar>
      {coworkers && <CoworkerSection actor={actor} address={address} which={coworkers} />}
      {everything && !tag && !after && !before && <CoworkerSection actor={actor} address={address} few />}
      {!coworkers && (
        <ContactSection
          actor={actor}
          address={address}
          tags={filters.tags}
          titled={everything && !tag}
          all={'all' in given}
        />
      )}
    </>
  )
}
