import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { type Address, addressOf, textIn } from '@/app/door/list-address'
import { told } from '@/app/door/telling'
import { ClientMessages } from '@/app/i18n/client-messages'
import { ResultToast } from '@/components/forms/result-toast'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table, TBody, Td, Th, THead, Tr } from '@/components/ui/table'
import { listUnitsWithUsers } from '@/core/units/list'
import type { UnitKind } from '@/core/units/unit'
import { AddUnitForm } from './add-unit-form'
import { unitPath } from './unit-path'
import { UnitTabs } from './unit-tabs'

/** The page of all departments, or of all sites: what they are called, how many users, and adding one. */
export async function UnitList({ kind, searchParams }: { kind: UnitKind; searchParams: Promise<Address> }) {
  const [actor, address, t, users] = await Promise.all([
    requireRight('departments.maintain'),
    told(searchParams),
    getTranslations('Departments'),
    getTranslations('Users'),
  ])
  const units = await listUnitsWithUsers(actor, kind)
  const done = (['added', 'renamed', 'merged', 'removed'] as const).find(
    (one) => one === textIn(address, 'done'),
  )
  const name = textIn(address, 'name') ?? units.find(({ id }) => id === textIn(address, 'id'))?.name ?? ''
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        back={{ href: '/users', label: users('back') }}
      />
      <UnitTabs current={kind} />
      <ClientMessages namespaces={['Departments', 'Errors', 'Ui']}>
        <AddUnitForm kind={kind} renderedFor={actor.domainId} />
      </ClientMessages>
      {units.length === 0 ? (
        <EmptyState title={t(`of.${kind}.empty`)}>{t(`of.${kind}.emptyText`)}</EmptyState>
      ) : (
        <div className="max-w-2xl">
          <Table label={t(`of.${kind}.plural`)} cards="plain">
            <THead>
              <Tr>
                <Th className="w-2/3">{t('name')}</Th>
                <Th>{t('users')}</Th>
              </Tr>
            </THead>
            <TBody>
              {units.map((unit) => (
                <Tr key={unit.id}>
                  <Td kind="title">
                    <Link href={`${unitPath(kind)}/${unit.id}`} prefetch={false}>
                      {unit.name}
                    </Link>
                  </Td>
                  <Td className="max-sm:text-muted">
                    <Link href={addressOf('/users', { [kind]: unit.id })} prefetch={false}>
                      {t('userCount', { count: unit.users })}
                    </Link>
                  </Td>
                </Tr>
              ))}
            </TBody>
          </Table>
        </div>
      )}
      <ResultToast
        done={done && t(`done.${done}`, { name })}
        address={address}
        dismissHref={unitPath(kind)}
      />
    </>
  )
}
