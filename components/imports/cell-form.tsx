'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { FormState } from '@/app/door/form-state'
import { useFormWords } from '@/components/forms/use-form-words'
import { isTypedIn } from '@/components/ui/form-values'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { Input } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsavedChangesGuard } from '@/components/ui/unsaved-changes-guard'
import { useToldCorrected } from './corrected-note'
import { HoldsImport } from './import-hold'
import type { FindingView } from './record-view'
import { UnsentHold } from './unsent-hold'
import { useProblem } from './use-problem'

/** Puts a flagged cell right in place; the record is judged again. */
export function CellForm({
  send,
  fields,
  input,
  inputId,
}: {
  send: (previous: FormState, form: FormData) => Promise<FormState>
  fields: KeptFields
  input: NonNullable<FindingView['input']>
  inputId: string
}) {
  const t = useTranslations('Rehearsal')
  const [state, action, isPending] = useActionState<FormState, FormData>(useToldCorrected(send), {
    status: 'idle',
  })
  const { typed } = useFormWords(state)
  const problem = useProblem(state)
  // A refused attempt is what the form is rendered with.
  const isUnsaved = state.status !== 'idle' && state.status !== 'done'
  const kind = /^[a-z]+/i.exec(input.field)?.[0] as 'phones'
  return (
    <form action={action} data-stays noValidate className="flex flex-wrap items-center gap-1.5">
      <HiddenFields
        fields={{ ...fields, field: input.field, held: typed('held', input.held), cell: input.cell }}
      />
      <HoldsImport />
      <label htmlFor={inputId} className="text-muted">
        {t(`correct.${kind}`)}
      </label>
      <Input
        id={inputId}
        name="value"
        defaultValue={typed('value', input.value)}
        maxLength={2_000}
        readOnly={isPending}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${inputId}-error` : undefined}
        className="w-56 max-w-full text-[0.8125rem] sm:h-7"
      />
      <SubmitButton variant="secondary" size="small">
        {t('save')}
      </SubmitButton>
      <UnsentHold attempt={state} changed={isUnsaved} text={t('cellTypedFirst')} />
      <UnsavedChangesGuard attempt={state} changed={isUnsaved} isTyped={isTypedIn} />
      {problem && (
        <p id={`${inputId}-error`} role="alert" className="w-full text-danger-text">
          {problem}
        </p>
      )}
    </form>
  )
}
