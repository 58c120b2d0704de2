import { getLocale, getTranslations } from 'next-intl/server'
import { addressOf, pageSizes } from '@/app/door/list-address'
import { ContactTable } from '@/components/contacts/contact-table'
import { type EmptyList, ListEmpty } from '@/components/contacts/list-empty'
import { Pagination } from '@/components/ui/pagination'
import type { Actor } from '@/core/access/actor'
import { canMaintainSharedContacts, hasOwnBook } from '@/core/access/policy'
import { listContactsPage } from '@/core/contacts/list-page'
import { filterOf, matchingOf, orderOf, sizeOf, sortHrefs, type ListAddress } from './list-address'
import { markerFor, toRowViews } from './row-view'
import { SelectionForm } from './selection-form'
import { sharingWriter } from './sharing-view'

const PATH = '/contacts'

/** The lists that are without rows while nobody has put anything there; another one has nothing that matches. */
const emptyLists = new Map<string, EmptyList>([
  ['all', 'own'],
  ['mine', 'own'],
  ['shared', 'shared'],
  ['favorites', 'favorites'],
  ['granted', 'granted'],
])

function addHrefOf(actor: Actor, empty: EmptyList | undefined, number: string | undefined) {
  if (empty === 'shared') return canMaintainSharedContacts(actor) ? '/users/shared-contacts/new' : undefined
  return hasOwnBook(actor) ? addressOf('/contacts/new', { number }) : undefined
}

/** The contacts on everybody's page: Shared Contacts, one's own, and those shared with oneself. */
export async function ContactSection({
  actor,
  address,
  tags,
  titled,
  all,
}: {
  actor: Actor
  address: ListAddress
  /** Tags to suggest. */
  tags: readonly string[]
  titled: boolean
  /** Whether all that match are selected, on every page. */
  all: boolean
}) {
  const { q: search, tag, filter, sort, after, before } = address
  const order = orderOf(address)
  const place = { after, before, ...order, size: sizeOf(address) }
  const [{ page, total, access, favorites }, t, locale, say] = await Promise.all([
    listContactsPage(actor, { ...matchingOf(address), ...place, exactly: all, mixed: true }),
    getTranslations('Contacts'),
    getLocale(),
    sharingWriter(),
  ])
  const { numberId } = filterOf(address)
  const empty = numberId ? 'number' : emptyLists.get(filter || 'all')
  const rows = toRowViews(page.rows, {
    actor,
    locale,
    mark: markerFor(search),
    sharing: (id) => say(access.get(id)),
    favorites,
    tagHref: (one) => addressOf(PATH, { filter: `tag:${one}`, sort }),
  })
  return (
    <section aria-label={t('title')}>
      {titled && <h2 className="mb-2 font-semibold">{t('title')}</h2>}
      {page.rows.length === 0 ? (
        <ListEmpty
          filtered={Boolean(search || tag) || empty === undefined}
          of={empty ?? 'own'}
          addHref={addHrefOf(actor, empty, numberId)}
        />
      ) : (
        <SelectionForm
          actor={actor}
          address={address}
          back={addressOf(PATH, address)}
          total={total}
          shown={rows.length}
          all={all}
          tags={tags}
        >
          <ContactTable
            label={t('title')}
            rows={rows}
            sort={{ hrefs: sortHrefs(PATH, address), by: order.sort, direction: order.direction }}
            select={all ? 'all' : 'some'}
            renderedFor={actor.domainId}
            mixed
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
          keep: { q: search, tag, filter, sort },
        }}
      />
    </section>
  )
}
