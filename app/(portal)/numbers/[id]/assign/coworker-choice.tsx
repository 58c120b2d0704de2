import { getTranslations } from 'next-intl/server'
import { assignChecked } from '@/app/(portal)/numbers/actions'
import { PeopleTable } from '@/app/(portal)/numbers/people-table'
import { EmptyState } from '@/components/ui/empty-state'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { SelectedCount } from '@/components/ui/selected-count'
import { SelectionBar } from '@/components/ui/selection-bar'
import { SubmitButton } from '@/components/ui/submit-button'
import type { NumberMember } from '@/core/numbers/get'
import type { Coworker } from '@/core/users/list-coworkers'

/** Coworkers to check and assign; those who are assigned say so. */
export async function CoworkerChoice({
  rows,
  members,
  fields,
}: {
  rows: readonly Coworker[]
  members: readonly NumberMember[]
  fields: KeptFields
}) {
  const t = await getTranslations('Numbers')
  if (rows.length === 0) {
    return (
      <EmptyState icon="search" title={t('nobodyFoundTitle')}>
        {t('nobodyFoundText')}
      </EmptyState>
    )
  }
  const assigned = new Set(members.map(({ id }) => id))
  const people = rows.map((row) => {
    const there = assigned.has(row.id)
    return { ...row, there, note: there ? t('assigned') : '' }
  })
  return (
    <form action={assignChecked} className="group/selection">
      <HiddenFields fields={fields} />
      <PeopleTable label={t('coworkers')} rows={people} select />
      <SelectionBar>
        <SelectedCount
          name="member"
          words={{ one: t('selectedOne', { count: '#' }), other: t('selectedOther', { count: '#' }) }}
        />
        <SubmitButton>{t('assignChecked')}</SubmitButton>
      </SelectionBar>
    </form>
  )
}
