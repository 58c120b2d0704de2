'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { FormState } from '@/app/door/form-state'
import { ButtonLink } from '@/components/ui/button'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { Input } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import type { RecordView } from './record-view'
import { useProblem } from './use-problem'

/** Corrects the cells of a record, all in one; the record is judged again. Escape leads back as its link does. */
export function CorrectForm({
  send,
  fields,
  cells,
  closeHref,
  label,
}: {
  send: (previous: FormState, form: FormData) => Promise<FormState>
  fields: KeptFields & { number: number }
  cells: RecordView['cells']
  closeHref: string
  label: string
}) {
  const t = useTranslations('Rehearsal')
  const ui = useTranslations('Ui')
  const router = useRouter()
  const [state, action] = useActionState<FormState, FormData>(send, { status: 'idle' })
  const problem = useProblem(state)
  const typed = 'values' in state ? (state.values.cells as { value?: string }[] | undefined) : undefined
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        router.push(closeHref, { scroll: false })
      }}
    >
      <form
        action={action}
        noValidate
        aria-label={label}
        className="grid items-center gap-x-3 gap-y-1 text-[0.8125rem] sm:grid-cols-[max-content_minmax(0,18rem)]"
      >
        <HiddenFields fields={fields} />
        {cells.map(({ field, value }, index) => (
          <div key={`${field} ${value}`} className="contents">
            <HiddenFields fields={{ [`cells[${index}].field`]: field, [`cells[${index}].held`]: value }} />
            <label htmlFor={`correct-${fields.number}-${field}`} className="text-muted">
              {t(`correct.${/^[a-z]+/i.exec(field)?.[0] as 'phones'}`)}
            </label>
            <Input
              id={`correct-${fields.number}-${field}`}
              name={`cells[${index}].value`}
              defaultValue={typed ? (typed[index]?.value ?? '') : value}
              autoComplete="off"
              spellCheck={false}
              className="h-7 text-[0.8125rem]"
            />
          </div>
        ))}
        <div className="flex flex-wrap items-center gap-1.5 sm:col-start-2">
          <SubmitButton variant="secondary" size="small">
            {t('save')}
          </SubmitButton>
          <ButtonLink href={closeHref} scroll={false} variant="ghost" size="small">
            {ui('close')}
          </ButtonLink>
        </div>
        {problem && (
          <p role="alert" className="text-danger-text sm:col-span-2">
            {problem}
          </p>
        )}
      </form>
    </div>
  )
}
