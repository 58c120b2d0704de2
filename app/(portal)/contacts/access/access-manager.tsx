import { getFormatter, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { Banner } from '@/components/ui/banner'
import type { KeptFields } from '@/components/ui/hidden-fields'
import type { Actor } from '@/core/access/actor'
import { canShareWithWorkspace } from '@/core/access/policy'
import type { AccessSummary } from '@/core/contacts/access-summary'
import { listNumbers } from '@/core/numbers/list'
import { listDepartments } from '@/core/units/list'
import { AccessForm } from './access-form'
import { asItIs } from './grant-row'

/** What differs among several contacts, which of them stay as they are and why, and the form of who has them. */
export async function AccessManager({
  actor,
  summary,
  fields,
  path,
  back,
}: {
  actor: Actor
  summary: AccessSummary
  /** The selection as fields of a form. */
  fields: KeptFields
  /** The address of the page, with the selection. */
  path: string
  back: string
}) {
  const [t, format, departments, numbers] = await Promise.all([
    getTranslations('ManageAccess'),
    getFormatter(),
    listDepartments(actor),
    listNumbers(actor),
  ])
  const { changeable, workspace, fixed } = summary
  const given = changeable - workspace - summary.private
  const parts = [
    workspace > 0 && t('areWorkspace', { count: workspace }),
    given > 0 && t('areGiven', { count: given }),
    summary.private > 0 && t('arePrivate', { count: summary.private }),
  ].filter((part) => part !== false)
  const names = fixed.names.map((name) => t('quoted', { name }))
  return (
    <div className="grid gap-4">
      {changeable > 1 && <p className="text-muted">{t('now', { parts: format.list(parts) })}</p>}
      {fixed.count > 0 && (
        <Banner tone="info" className="max-w-2xl">
          {t('fixed', {
            count: fixed.count,
            names: format.list(fixed.count > names.length ? [...names, t('others')] : names),
          })}
        </Banner>
      )}
      <ClientMessages namespaces={['ManageAccess', 'Errors', 'Ui']}>
        <AccessForm
          start={{ ...asItIs(summary), of: changeable, seen: summary.mark }}
          fields={{ ...fields, renderedFor: actor.domainId }}
          path={path}
          back={back}
          canShare={canShareWithWorkspace(actor)}
          workspace={actor.domain.title || actor.domain.name}
          departments={departments.map(({ id, name }) => ({ value: id, label: name }))}
          numbers={numbers.map(({ id, label, e164 }) => ({ value: id, label: `${label} · ${e164}` }))}
        />
      </ClientMessages>
    </div>
  )
}
