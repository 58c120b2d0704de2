import { getTranslations } from 'next-intl/server'
import { addressOf } from '@/app/door/list-address'
import { CoworkerTable } from '@/components/contacts/coworker-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import type { Actor } from '@/core/access/actor'
import { callLink } from '@/core/contacts/call-link'
import { listCoworkers } from '@/core/users/list-coworkers'
import { sizeOf, type CoworkerFilter, type ListAddress } from './list-address'
import { markerFor } from './row-view'

const PATH = '/contacts'
const FEW = 5

/** The coworkers of the directory; `few` of them stand above the contacts, with a way to all. */
export async function CoworkerSection({
  actor,
  address,
  which = {},
  few = false,
}: {
  actor: Actor
  address: ListAddress
  which?: CoworkerFilter
  few?: boolean
}) {
  const { q: search, filter, size, after, before } = address
  const [page, t] = await Promise.all([
    listCoworkers(actor, {
      search,
      ...which,
      after: few ? undefined : after,
      before: few ? undefined : before,
      size: few ? FEW : sizeOf(address),
    }),
    getTranslations('Contacts'),
  ])
  if (few && page.rows.length === 0) return null
  const mark = markerFor(search)
  const rows = page.rows.map((row) => ({
    id: row.id,
    name: mark.text(row.name),
    extension: mark.number(row.extension),
    callHref: callLink(null, { label: 'work', value: row.extension }) ?? undefined,
    email: mark.text(row.email),
    department: mark.text(row.department ?? ''),
    site: mark.text(row.site ?? ''),
  }))
  return (
    <section aria-label={t('coworkers')} className={few ? 'mb-6' : ''}>
      {few && <h2 className="mb-2 font-semibold">{t('coworkers')}</h2>}
      {rows.length === 0 ? (
        <EmptyState icon={search ? 'search' : 'users'} title={search ? t('nothingTitle') : t('noCoworkers')}>
          {search ? t('nothingText') : t('noCoworkersText')}
        </EmptyState>
      ) : (
        <CoworkerTable rows={rows} />
      )}
      {few && page.total > FEW && (
        <ButtonLink
          href={addressOf(PATH, { q: search, filter: 'coworkers' })}
          variant="ghost"
          size="small"
          className="mt-1.5 -ml-2 text-accent-text"
        >
          {t('allCoworkers', { count: page.total })}
        </ButtonLink>
      )}
      {!few && (
        <Pagination
          total={{ count: page.total }}
          previousHref={
            page.previous ? addressOf(PATH, { q: search, filter, size, before: page.previous }) : undefined
          }
          nextHref={page.next ? addressOf(PATH, { q: search, filter, size, after: page.next }) : undefined}
        />
      )}
    </section>
  )
}
