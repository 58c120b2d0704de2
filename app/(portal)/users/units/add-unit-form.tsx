'use client'

import { useTranslations } from 'next-intl'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { TextField } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { UnitKind } from '@/core/units/unit'
import { addUnit } from './actions'

/** Adds a department or site by its name. */
export function AddUnitForm({ kind, renderedFor }: { kind: UnitKind; renderedFor: string }) {
  const t = useTranslations('Departments')
  const [state, send] = useFormAction(addUnit)
  const { errors, typed } = useFormWords(state)
  return (
    <form action={send} noValidate className="mb-4 max-w-2xl">
      <HiddenFields fields={{ kind, renderedFor }} />
      <FormAnswer state={state} />
      <div className="flex items-end gap-2 max-sm:flex-col max-sm:items-stretch">
        <TextField
          key={typed('name', '')}
          id="name"
          name="name"
          label={t(`of.${kind}.new`)}
          error={errors.name}
          defaultValue={typed('name', '')}
          maxLength={100}
          autoComplete="off"
          className="flex-1"
        />
        <SubmitButton>{t(`of.${kind}.add`)}</SubmitButton>
      </div>
    </form>
  )
}
