import { getLocale, getTranslations } from 'next-intl/server'
import { addressOf, pageSizes } from '@/app/door/list-address'
import { ContactTable } from '@/components/contacts/contact-table'
import { ListEmpty } from '@/components/contacts/list-empty'
import { Pagination } from '@/components/ui/pagination'
import type { Actor } from '@/core/access/actor'
import { accessOf } from '@/core/contacts/access-of'
import { listContactsPage } from '@/core/contacts/list-page'
import { filterOf, orderOf, sizeOf, sortHrefs, type ListAddress } from './list-address'
import { markerFor, toRowViews } from './row-view'
import { sharingWriter } from './sharing-view'

const PATH = '/contacts'

/** The contacts on everybody's page: Shared Contacts, one's own, and those shared with oneself. */
export async function SharedSection({
  actor,
  address,
  titled,
  canEdit,
}: {
  actor: Actor
  address: ListAddress
  titled: boolean
  canEdit: boolean
}) {
  const { q: search, tag, filter, sort, after, before } = address
  const order = orderOf(address)
  const [{ page, total }, t, locale] = await Promise.all([
    listContactsPage(actor, {
      ...filterOf(address),
      search,
      tag,
      after,
      before,
      ...order,
      size: sizeOf(address),
    }),
    getTranslations('Contacts'),
    getLocale(),
  ])
  const [access, say] = await Promise.all([
    accessOf(
      actor,
      page.rows.filter(({ facts }) => facts.ownerId !== null).map(({ id }) => id),
    ),
    sharingWriter(),
  ])
  const rows = toRowViews(page.rows, {
    domain: actor.domain,
    locale,
    mark: markerFor(search),
    sharing: (id) => say(access.get(id)),
    tagHref: (one) => addressOf(PATH, { filter: filter || 'shared', tag: one }),
  })
  return (
    <section aria-label={t('sharedTitle')}>
      {titled && <h2 className="mb-2 font-semibold">{t('sharedTitle')}</h2>}
      {page.rows.length === 0 ? (
        <ListEmpty
          filtered={Boolean(search || tag || (filter && filter !== 'shared'))}
          addHref={canEdit ? '/users/shared-contacts/new' : undefined}
        />
      ) : (
        <ContactTable
          label={t('sharedTitle')}
          rows={rows}
          sort={{ hrefs: sortHrefs(PATH, address), by: order.sort, direction: order.direction }}
          editable={canEdit}
          showShared
        />
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
          keep: { q: search, tag, filter, sort },
        }}
      />
    </section>
  )
}
