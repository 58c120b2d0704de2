'use client'

import { useTranslations } from 'next-intl'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { TextField } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { UnitKind } from '@/core/units/unit'
import { changeUnitName } from './actions'

/** Gives a department or site another name. */
export function RenameUnitForm({
  kind,
  id,
  name,
  renderedFor,
}: {
  kind: UnitKind
  id: string
  name: string
  renderedFor: string
}) {
  const t = useTranslations('Departments')
  const [state, send] = useFormAction(changeUnitName)
  const { errors, typed } = useFormWords(state)
  return (
    <form action={send} noValidate>
      <HiddenFields fields={{ kind, id, renderedFor }} />
      <FormAnswer state={state} />
      <div className="flex items-end gap-2 max-sm:flex-col max-sm:items-stretch">
        <TextField
          key={typed('name', name)}
          id="name"
          name="name"
          label={t(`of.${kind}.rename`)}
          error={errors.name}
          defaultValue={typed('name', name)}
          maxLength={100}
          autoComplete="off"
          className="flex-1"
        />
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </form>
  )
}
