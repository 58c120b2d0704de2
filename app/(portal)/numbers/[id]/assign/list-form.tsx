'use client'

import { useTranslations } from 'next-intl'
import { assignList } from '@/app/(portal)/numbers/actions'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { Field, TextareaField } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'

/** Assigns those whom a pasted list or a CSV file names; opened by a press, and when something in it is wrong. */
export function ListForm({ id, renderedFor }: { id: string; renderedFor: string }) {
  const t = useTranslations('Numbers')
  const [state, send] = useFormAction(assignList)
  const { errors, typed } = useFormWords(state)
  const answered = 'values' in state
  return (
    <details open={answered} className="mb-4 max-w-2xl rounded-lg border px-3 open:pb-3">
      <summary className="flex min-h-9 cursor-pointer items-center font-medium max-sm:min-h-11">
        {t('pasteTitle')}
      </summary>
      <form
        key={answered ? JSON.stringify(state.values) : 'first'}
        action={send}
        noValidate
        className="mt-1 grid gap-3"
      >
        <HiddenFields fields={{ id, renderedFor }} />
        <FormAnswer state={state} />
        <TextareaField
          id="list"
          name="list"
          label={t('pasteLabel')}
          hint={t('pasteHint')}
          error={errors.list}
          defaultValue={typed('list', '')}
          rows={5}
          spellCheck={false}
          autoComplete="off"
        />
        <Field id="file" label={t('file')} note={t('optional')} error={errors.file}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              name="file"
              accept=".csv,.txt,text/csv,text/plain"
              className="max-w-full min-w-0 text-muted file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-line-strong/60 file:bg-surface file:px-3 file:font-medium file:text-text hover:file:bg-hover max-sm:file:h-11"
            />
          )}
        </Field>
        <div>
          <SubmitButton>{t('assignList')}</SubmitButton>
        </div>
      </form>
    </details>
  )
}
