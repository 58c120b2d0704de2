import { getTranslations } from 'next-intl/server'
import { unassign } from '@/app/(portal)/numbers/actions'
import { ConfirmSubmit } from '@/components/ui/confirm-submit'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SelectedCount } from '@/components/ui/selected-count'
import { SelectionBar } from '@/components/ui/selection-bar'
import type { NumberMember } from '@/core/numbers/get'
import { PeopleTable } from '@/app/(portal)/numbers/people-table'

/** Who is assigned to a number; whoever maintains it checks rows and takes those people off. */
export async function MemberList({
  id,
  label,
  people,
  maintains,
  linked,
  renderedFor,
}: {
  id: string
  label: string
  people: readonly NumberMember[]
  maintains: boolean
  linked: boolean
  renderedFor: string
}) {
  const t = await getTranslations('Numbers')
  const rows = people.map((person) => ({
    ...person,
    note: person.deactivated ? t('deactivated') : '',
    href: linked ? `/users/${person.id}` : undefined,
  }))
  const table = <PeopleTable label={t('members')} rows={rows} select={maintains} />
  if (!maintains) return table
  const path = `/numbers/${id}/unassign`
  const question = (title: string) => ({
    title,
    text: t('unassignText'),
    confirm: t('unassign'),
    cancel: t('cancel'),
  })
  return (
    <form action={unassign} className="group/selection">
      <HiddenFields fields={{ id, renderedFor, back: `/numbers/${id}` }} />
      {table}
      <SelectionBar>
        <SelectedCount
          name="member"
          words={{ one: t('selectedOne', { count: '#' }), other: t('selectedOther', { count: '#' }) }}
        />
        <ConfirmSubmit
          question={{
            one: question(t('unassignOne', { count: '#', name: label })),
            other: question(t('unassignOther', { count: '#', name: label })),
          }}
          action={unassign}
          countOf="member"
          danger
          formAction={path}
          formMethod="get"
        >
          {t('unassignAsk')}
        </ConfirmSubmit>
      </SelectionBar>
    </form>
  )
}
