'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/app/door/form-state'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { labelIn, useFormWords } from '@/components/forms/use-form-words'
import { ButtonLink } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { SelectOption } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsavedChangesGuard } from '@/components/ui/unsaved-changes-guard'

/** The form of a shared number; `edited` is absent for a new one. */
export function NumberForm({
  edited,
  held,
  sites,
  save,
  renderedFor,
}: {
  edited?: { id: string; version: number }
  held: { label: string; number: string; siteId: string }
  sites: readonly SelectOption[]
  save: (previous: FormState, form: FormData) => Promise<FormState>
  renderedFor: string
}) {
  const t = useTranslations('Numbers')
  const [state, send] = useFormAction(save)
  const words = useFormWords(state)
  const answered = 'values' in state
  const back = edited ? `/numbers/${edited.id}` : '/numbers'
  const field = (name: 'label' | 'number' | 'siteId') => ({
    id: name,
    name,
    error: words.errors[name],
    warning: words.standing(name, name === 'siteId' ? labelIn(sites) : undefined),
    defaultValue: words.typed(name, held[name]),
  })
  return (
    <form
      // What was typed comes back as the fields' new default values.
      key={answered ? JSON.stringify(state.values) : 'first'}
      action={send}
      noValidate
      className="max-w-2xl"
    >
      <HiddenFields
        fields={{ id: edited?.id, version: edited && words.version(edited.version), renderedFor }}
      />
      <FormAnswer state={state} again={edited && { href: `${back}/edit`, label: t('lookAgain') }} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...field('label')}
          label={t('label')}
          hint={t('labelHint')}
          maxLength={100}
          autoComplete="off"
        />
        <TextField
          {...field('number')}
          label={t('number')}
          hint={t('numberHint')}
          type="tel"
          maxLength={60}
          autoComplete="off"
        />
        <SelectField {...field('siteId')} label={t('site')} hint={t('siteHint')} options={sites} />
      </div>
      <div className="mt-6 flex flex-wrap gap-2">
        <SubmitButton>{edited ? t('save') : t('add')}</SubmitButton>
        <ButtonLink href={back}>{t('cancel')}</ButtonLink>
      </div>
      <UnsavedChangesGuard attempt={state} changed={answered} />
    </form>
  )
}
