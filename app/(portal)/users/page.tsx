import type { Metadata } from 'next'
import { Follow } from '@/app/(portal)/follow'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { type Address, addressOf, pageSizes, textIn } from '@/app/door/list-address'
import { told } from '@/app/door/telling'
import { ResultToast } from '@/components/forms/result-toast'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { canMaintainSharedContacts } from '@/core/access/policy'
import { listUnits } from '@/core/units/list'
import { listUsers } from '@/core/users/list'
import { userQueryIn } from './params'
import { UserFilters } from './user-filters'
import { UserTable } from './user-table'
import { userWords } from './user-words'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Users'))('title') }
}

/** The users of the domain, searched, filtered, sorted and paged by the address. */
export default async function UsersPage({ searchParams }: { searchParams: Promise<Address> }) {
  const [actor, address] = await Promise.all([requireRight('users.maintain'), told(searchParams)])
  const [t, words] = await Promise.all([getTranslations('Users'), userWords()])
  const query = userQueryIn(address)
  const [page, departments, sites] = await Promise.all([
    listUsers(actor, { ...query, words }),
    listUnits(actor, 'department'),
    listUnits(actor, 'site'),
  ])
  const kept = {
    q: query.search,
    department: query.departmentId,
    site: query.siteId,
    scope: query.scope,
    status: query.status,
    sort: textIn(address, 'sort'),
    size: query.size === 50 ? undefined : query.size,
  }
  const at = (cursor: Record<string, string>) => addressOf('/users', { ...kept, ...cursor })
  const done = (['deactivated', 'reactivated', 'updated'] as const).find(
    (known) => known === textIn(address, 'done'),
  )
  return (
    <>
      <Follow />
      <PageHeader
        title={t('title')}
        actions={
          <>
            {actor.rights.has('departments.maintain') && (
              <ButtonLink href="/users/departments">{t('departmentsAndSites')}</ButtonLink>
            )}
            {canMaintainSharedContacts(actor) && (
              <ButtonLink href="/users/shared-contacts">
                <Icon name="users" />
                {t('sharedContacts')}
              </ButtonLink>
            )}
            <ButtonLink href="/users/new" variant="primary">
              <Icon name="user-plus" />
              {t('addUser')}
            </ButtonLink>
          </>
        }
      />
      <UserFilters
        query={query}
        departments={departments}
        sites={actor.rights.has('users.maintain-all-sites') ? sites : []}
        words={words}
        keep={{ sort: kept.sort, size: kept.size }}
      />
      <UserTable page={page} kept={kept} words={words} timeZone={actor.domain.timeZone} />
      <Pagination
        total={{ count: page.total }}
        range={page.rows.length > 0 ? { from: page.from, to: page.from + page.rows.length - 1 } : undefined}
        previousHref={page.previous ? at({ before: page.previous }) : undefined}
        nextHref={page.next ? at({ after: page.next }) : undefined}
        pageSize={{
          current: query.size,
          sizes: pageSizes,
          action: '/users',
          keep: { ...kept, size: undefined },
        }}
      />
      <ResultToast
        done={done && t(`done.${done}`)}
        address={address}
        dismissHref={addressOf('/users', kept)}
      />
    </>
  )
}
