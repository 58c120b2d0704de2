import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FollowNumber } from '@/app/(portal)/follow'
import { maintainedNumber } from '@/app/(portal)/numbers/maintained-number'
import { type Address, addressOf, pageIn, textIn } from '@/app/door/list-address'
import { told } from '@/app/door/telling'
import { ClientMessages } from '@/app/i18n/client-messages'
import { ResultToast } from '@/components/forms/result-toast'
import { FilterBar } from '@/components/ui/filter-bar'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listDepartments } from '@/core/units/list'
import { listCoworkers } from '@/core/users/list-coworkers'
import { CoworkerChoice } from './coworker-choice'
import { DepartmentForm } from './department-form'
import { ListForm } from './list-form'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Address> }

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Numbers'))('assign') }
}

/** Assigns people to a number: the checked ones of a search, a department, or a pasted list. */
export default async function AssignPage({ params, searchParams }: Props) {
  const [{ actor, number }, address, t] = await Promise.all([
    maintainedNumber(params),
    told(searchParams),
    getTranslations('Numbers'),
  ])
  const path = `/numbers/${number.id}/assign`
  const departments = await listDepartments(actor)
  const department = departments.find(({ id }) => id === textIn(address, 'department'))
  const q = textIn(address, 'q')
  const page = await listCoworkers(actor, { search: q, departmentId: department?.id, ...pageIn(address) })
  const kept = { q, department: department?.id }
  const fields = { id: number.id, renderedFor: actor.domainId, back: addressOf(path, kept) }
  return (
    <FollowNumber keeps>
      <PageHeader
        title={t('assignTitle', { name: number.label })}
        description={t('assignText')}
        back={{ href: `/numbers/${number.id}`, label: number.label }}
      />
      <ClientMessages namespaces={['Numbers', 'Errors', 'Ui']}>
        <ListForm id={number.id} renderedFor={actor.domainId} />
      </ClientMessages>
      <FilterBar
        action={path}
        searchLabel={t('searchPeople')}
        query={q}
        filters={[
          {
            name: 'department',
            label: t('department'),
            value: department?.id,
            options: [
              { value: '', label: t('allDepartments') },
              ...departments.map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
        ]}
        clearHref={q || department ? path : undefined}
      />
      {department && <DepartmentForm department={department} fields={fields} />}
      <CoworkerChoice rows={page.rows} members={number.people} fields={fields} />
      <Pagination
        total={{ count: page.total }}
        previousHref={page.previous ? addressOf(path, { ...kept, before: page.previous }) : undefined}
        nextHref={page.next ? addressOf(path, { ...kept, after: page.next }) : undefined}
      />
      <ResultToast address={address} dismissHref={addressOf(path, kept)} />
    </FollowNumber>
  )
}
