import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { requireRight } from '@/app/door/actor'
import type { Address } from '@/app/door/list-address'
import { told } from '@/app/door/telling'
import { ClientMessages } from '@/app/i18n/client-messages'
import { ResultToast } from '@/components/forms/result-toast'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { listUnitsWithUsers } from '@/core/units/list'
import type { UnitKind } from '@/core/units/unit'
import { dropUnit } from './actions'
import { MergeUnitForm } from './merge-unit-form'
import { RenameUnitForm } from './rename-unit-form'
import { unitPath } from './unit-path'

type Props = { kind: UnitKind; params: Promise<{ id: string }>; searchParams: Promise<Address> }

/** One department or site: renaming it, merging it into another one, removing it when it is empty. */
export async function UnitPage({ kind, params, searchParams }: Props) {
  const [actor, { id }, address, t] = await Promise.all([
    requireRight('departments.maintain'),
    params,
    told(searchParams),
    getTranslations('Departments'),
  ])
  const units = await listUnitsWithUsers(actor, kind)
  const unit = units.find((one) => one.id === id)
  if (!unit) notFound()
  const others = units.filter((one) => one.id !== id)
  const here = `${unitPath(kind)}/${id}`
  const renderedFor = actor.domainId
  return (
    <>
      <PageHeader title={unit.name} back={{ href: unitPath(kind), label: t(`of.${kind}.plural`) }} />
      <div className="grid max-w-2xl gap-8">
        <ClientMessages namespaces={['Departments', 'Errors', 'Ui']}>
          <RenameUnitForm kind={kind} id={id} name={unit.name} renderedFor={renderedFor} />
          <section aria-labelledby="merge" className="border-t pt-6">
            <h2 id="merge" className="font-semibold">
              {t('mergeTitle')}
            </h2>
            {others.length === 0 ? (
              <p className="mt-1 text-muted">{t('nothingToMerge')}</p>
            ) : (
              <MergeUnitForm
                kind={kind}
                id={id}
                name={unit.name}
                others={others.map((one) => ({ value: one.id, label: one.name }))}
                renderedFor={renderedFor}
              />
            )}
          </section>
        </ClientMessages>
        <section aria-labelledby="remove" className="border-t pt-6">
          <h2 id="remove" className="font-semibold">
            {t('removeTitle')}
          </h2>
          {unit.users > 0 ? (
            <p className="mt-1 text-muted">{t('notEmpty', { count: unit.users })}</p>
          ) : (
            <form action={dropUnit} className="mt-1">
              <HiddenFields fields={{ kind, id, name: unit.name, renderedFor, back: here }} />
              <p className="mb-3 text-muted">{t(`of.${kind}.removeText`)}</p>
              <SubmitButton variant="danger">{t(`of.${kind}.remove`)}</SubmitButton>
            </form>
          )}
        </section>
      </div>
      <ResultToast address={address} dismissHref={here} />
    </>
  )
}
