'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode } from 'react'
import type { FormState } from '@/app/door/form-state'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { ButtonLink } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsavedChangesGuard } from '@/components/ui/unsaved-changes-guard'
import { OneTimeLink } from './one-time-link'
import { type UserChoices, UserFields, type UserValues } from './user-fields'

/** The form of a user; `edited` is absent for a new one. `children` stand above its buttons. */
export function UserForm({
  edited,
  held,
  choices,
  save,
  renderedFor,
  children,
}: {
  edited?: { id: string; version: number }
  held: UserValues
  choices: UserChoices
  save: (previous: FormState, form: FormData) => Promise<FormState>
  renderedFor: string
  children?: ReactNode
}) {
  const t = useTranslations('Users')
  const [state, send] = useFormAction(save)
  const words = useFormWords(state)
  if (state.status === 'done') return <OneTimeLink data={state.data ?? {}} added />
  const answered = 'values' in state
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
      <FormAnswer
        state={state}
        changed={t('changedMeanwhile')}
        again={edited && { href: `/users/${edited.id}`, label: t('lookAgain') }}
      />
      <UserFields
        held={held}
        choices={choices}
        words={words}
        listedTyped={answered ? words.typed('listed', '') === 'on' : held.listed}
      />
      {children}
      <div className="mt-6 flex flex-wrap gap-2">
        <SubmitButton>{edited ? t('save') : t('create')}</SubmitButton>
        <ButtonLink href="/users">{t('cancel')}</ButtonLink>
      </div>
      <UnsavedChangesGuard attempt={state} changed={answered} />
    </form>
  )
}
