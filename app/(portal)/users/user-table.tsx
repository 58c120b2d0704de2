import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { addressOf } from '@/app/door/list-address'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'
import type { Page } from '@/core/paging/keyset'
import { type UserLine, type UserSort, userSorts } from '@/core/users/list'
import type { SearchedWords } from '@/core/users/matching'
import type { UserStatus } from '@/core/users/user'

/** The address's parameters that a change of sorting keeps. */
export type KeptParameters = Record<string, string | number | undefined> & { sort?: string }

const tones: Record<UserStatus, 'success' | 'warning' | 'neutral'> = {
  active: 'success',
  invited: 'warning',
  deactivated: 'neutral',
}

const widths: Record<UserSort, string> = {
  name: 'w-[15%]',
  extension: 'w-[9%]',
  email: 'w-[18%]',
  department: 'w-[11%] sm:max-xl:hidden',
  site: 'w-[11.5%] sm:max-lg:hidden',
  scope: 'w-[15%]',
  status: 'w-[8.5%]',
  lastSignIn: 'w-[12%] sm:max-xl:hidden',
}

/** One page of users; a name leads to the user's page. Times are in the domain's zone. */
export function UserTable({
  page,
  kept,
  words,
  timeZone,
}: {
  page: Page<UserLine>
  kept: KeptParameters
  words: SearchedWords
  timeZone: string
}) {
  const t = useTranslations('Users')
  const format = useFormatter()
  if (page.rows.length === 0) return <NoUsers filtered={hasFilter(kept)} />
  const sorted = kept.sort ?? 'name'
  return (
    <Table label={t('title')} cards="plain">
      <THead>
        <Tr>
          {userSorts.map((sort) => (
            <Th
              key={sort}
              className={widths[sort]}
              sortHref={addressOf('/users', { ...kept, sort: sorted === sort ? `-${sort}` : sort })}
              sorted={sorted === sort ? 'ascending' : sorted === `-${sort}` ? 'descending' : undefined}
            >
              {t(sort)}
            </Th>
          ))}
        </Tr>
      </THead>
      <TBody>
        {page.rows.map((user) => (
          <Tr key={user.id} className="max-sm:grid-cols-[1fr_auto_auto]">
            <Td kind="title" className="max-sm:col-span-2">
              <Link href={`/users/${user.id}`} prefetch={false}>
                {user.name}
              </Link>
            </Td>
            <Td className="tabular-nums max-sm:col-start-3 max-sm:row-start-1 max-sm:text-right max-sm:text-base">
              {user.extension}
            </Td>
            <Td className="max-sm:col-span-2 max-sm:row-start-2">{user.email}</Td>
            <Td className="max-sm:row-start-3 max-sm:text-muted sm:max-xl:hidden">{user.department}</Td>
            <Td className="max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-3 max-sm:text-right max-sm:text-muted sm:max-lg:hidden">
              {user.site}
            </Td>
            <Td className="max-sm:row-start-4 max-sm:text-muted">{words.scopes[user.scope]}</Td>
            <Td className="max-sm:col-start-3 max-sm:row-start-2 max-sm:text-right">
              <Badge tone={tones[user.status]}>{words.statuses[user.status]}</Badge>
            </Td>
            <Td className="text-muted tabular-nums max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-4 max-sm:text-right sm:max-xl:hidden">
              <span className="sm:hidden">{t('lastSignIn')}: </span>
              {user.lastSignInAt ? (
                <time
                  dateTime={user.lastSignInAt.toISOString()}
                  title={format.dateTime(user.lastSignInAt, {
                    dateStyle: 'full',
                    timeStyle: 'short',
                    timeZone,
                  })}
                >
                  {format.dateTime(user.lastSignInAt, { dateStyle: 'medium', timeZone })}
                </time>
              ) : (
                t('never')
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  )
}

const hasFilter = ({ sort: _, size: __, ...filters }: KeptParameters) => Object.values(filters).some(Boolean)

function NoUsers({ filtered }: { filtered: boolean }) {
  const t = useTranslations('Users')
  return filtered ? (
    <EmptyState icon="search" title={t('noMatchTitle')}>
      {t('noMatchText')}
    </EmptyState>
  ) : (
    <EmptyState
      icon="users-round"
      title={t('emptyTitle')}
      actions={<ButtonLink href="/users/new">{t('addUser')}</ButtonLink>}
    >
      {t('emptyText')}
    </EmptyState>
  )
}
