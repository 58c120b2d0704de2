import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import type { DuplicateMember, DuplicateRow } from './duplicate-card'
import { FieldValue } from './field-value'

const isSame = (values: DuplicateRow['values']) =>
  values.every((value) => JSON.stringify(value) === JSON.stringify(values[0]))

/** A cell in which something is chosen. */
export const option =
  'flex min-w-0 items-start gap-2 rounded-md border p-2 has-[[type=radio]:checked]:border-accent has-[[type=radio]:checked]:bg-selected'

/** A line of a card of duplicates: what it is about at the left, a cell for each contact at the right. */
export function DuplicateLine({
  id,
  label,
  radios = false,
  mark,
  children,
}: {
  id: string
  label: string
  radios?: boolean
  mark?: ReactNode
  children: ReactNode
}) {
  return (
    <div
      role={radios ? 'radiogroup' : 'group'}
      aria-labelledby={id}
      className="grid gap-x-4 gap-y-1 border-t px-4 py-2 sm:grid-cols-[8rem_minmax(0,1fr)]"
    >
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1 sm:flex-col">
        <span id={id} className="text-muted">
          {label}
        </span>
        {mark}
      </div>
      <div className="grid gap-2 sm:auto-cols-[minmax(11rem,1fr)] sm:grid-flow-col">{children}</div>
    </div>
  )
}

/** A field of contacts side by side; where they contradict each other, with radio buttons. */
export function DuplicateField({
  id,
  row: { label, values, choice, united },
  members,
}: {
  id: string
  row: DuplicateRow
  members: readonly DuplicateMember[]
}) {
  const t = useTranslations('Duplicates')
  const mark = choice ? (
    <Badge tone="warning">{t('choose')}</Badge>
  ) : (
    united && <Badge tone="accent">{t('united')}</Badge>
  )
  return (
    <DuplicateLine id={id} label={label} radios={choice !== undefined} mark={mark}>
      {values.map((value, index) => {
        const member = members[index]
        if (!member) return null
        const content = (
          <span className="min-w-0">
            {!isSame(values) && (
              <span className="block text-[0.8125rem] text-muted sm:sr-only">{member.name}</span>
            )}
            <FieldValue value={value} />
          </span>
        )
        if (choice && value.length > 0) {
          return (
            <label key={member.id} className={option}>
              <input
                type="radio"
                name={`choose.${choice.name}`}
                value={member.id}
                defaultChecked={member.id === choice.of}
                className="mt-0.5 size-4 shrink-0"
              />
              {content}
            </label>
          )
        }
        // On a phone, below each other, what is empty or said already is left out.
        const isSaid = value.length === 0 || (index > 0 && isSame(values))
        return (
          <div
            key={member.id}
            className={`min-w-0 sm:px-2 ${choice ? 'sm:py-2' : ''} ${isSaid ? 'max-sm:hidden' : ''}`}
          >
            {content}
          </div>
        )
      })}
    </DuplicateLine>
  )
}
