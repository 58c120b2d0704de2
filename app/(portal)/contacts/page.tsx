import type { Metadata } from 'next'
import { Follow } from '@/app/(portal)/follow'
import { getTranslations } from 'next-intl/server'
import { addressOf } from '@/app/door/list-address'
import { requireRight } from '@/app/door/actor'
import { ButtonLink } from '@/components/ui/button'
import { FilterBar } from '@/components/ui/filter-bar'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { canMaintainSharedContacts, hasOwnBook } from '@/core/access/policy'
import { isId } from '@/core/access/id'
import { listFilters } from '@/core/contacts/list-filters'
import { listDepartments } from '@/core/units/list'
import { CoworkerSection } from './coworker-section'
import { readListAddress, type SearchParameters } from './list-address'
import { SharedSection } from './shared-section'
import { Toasts } from './toasts'

const PATH = '/contacts'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Contacts'))('title') }
}

const isFilter = (filter: string) =>
  ['mine', 'shared', 'favorites', 'granted'].includes(filter) || filter.startsWith('number:')

/** Everybody's contacts: coworkers and Shared Contacts, searched and filtered. */
export default async function ContactsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireRight('contacts.view')
  const [address, t, own, departments, has] = await Promise.all([
    readListAddress(searchParams),
    getTranslations('Contacts'),
    getTranslations('OwnContacts'),
    listDepartments(actor),
    listFilters(actor),
  ])
  const { q, tag, filter, sort, size, after, before } = address
  const departmentId = filter.startsWith('department:') ? filter.slice('department:'.length) : ''
  const coworkersOnly = filter === 'coworkers' || isId(departmentId)
  const everything = !coworkersOnly && !isFilter(filter)
  const canEdit = canMaintainSharedContacts(actor)
  const offered = (name: 'mine' | 'favorites' | 'granted') =>
    has[name] || filter === name ? [{ value: name, label: t(name) }] : []
  const here = addressOf(PATH, address)
  return (
    <>
      <Toasts actor={actor} path={PATH} parameters={searchParams} />
      <Follow />
      <PageHeader
        title={t('title')}
        actions={
          <>
            {actor.rights.has('shared-contacts.export') && (filter === '' || filter === 'shared') && (
              <ButtonLink href={addressOf('/contacts/export', { q, tag, back: here })}>
                <Icon name="download" />
                {t('export')}
              </ButtonLink>
            )}
            {hasOwnBook(actor) ? (
              <>
                <ButtonLink href={`${PATH}/deleted`} prefetch={false}>
                  <Icon name="trash" />
                  {own('deleted')}
                </ButtonLink>
                <ButtonLink href={`${PATH}/new`} variant="primary" prefetch={false}>
                  <Icon name="plus" />
                  {own('add')}
                </ButtonLink>
              </>
            ) : (
              canEdit && (
                <ButtonLink href="/users/shared-contacts/new" variant="primary" prefetch={false}>
                  <Icon name="plus" />
                  {t('add')}
                </ButtonLink>
              )
            )}
          </>
        }
      />
      <FilterBar
        action={PATH}
        searchLabel={t('search')}
        placeholder={t('searchHint')}
        query={q}
        keep={{ tag, sort, size }}
        filters={[
          {
            name: 'filter',
            label: t('filter'),
            value: filter,
            options: [
              { value: '', label: t('all') },
              ...offered('mine'),
              { value: 'shared', label: t('shared') },
              ...offered('favorites'),
              ...offered('granted'),
              ...has.numbers.map(({ id, label }) => ({
                value: `number:${id}`,
                label: t('numberNamed', { name: label }),
              })),
              { value: 'coworkers', label: t('coworkers') },
              ...departments.map(({ id, name }) => ({
                value: `department:${id}`,
                label: t('departmentNamed', { name }),
              })),
            ],
          },
        ]}
        clearHref={q || tag || filter ? addressOf(PATH, { sort, size }) : undefined}
      >
        {tag && <span className="tag">{t('tagNamed', { tag })}</span>}
      </FilterBar>
      {coworkersOnly && <CoworkerSection actor={actor} address={address} departmentId={departmentId} />}
      {everything && !tag && !after && !before && <CoworkerSection actor={actor} address={address} few />}
      {!coworkersOnly && (
        <SharedSection actor={actor} address={address} titled={everything && !tag} canEdit={canEdit} />
      )}
    </>
  )
}
