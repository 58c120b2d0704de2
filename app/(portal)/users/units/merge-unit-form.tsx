'use client'

import { useTranslations } from 'next-intl'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { SelectField } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { SelectOption } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { UnitKind } from '@/core/units/unit'
import { mergeInto } from './actions'

/** Moves everybody of a department or site into the one that is chosen. */
export function MergeUnitForm({
  kind,
  id,
  name,
  others,
  renderedFor,
}: {
  kind: UnitKind
  id: string
  name: string
  others: readonly SelectOption[]
  renderedFor: string
}) {
  const t = useTranslations('Departments')
  const [state, send] = useFormAction(mergeInto)
  const { errors } = useFormWords(state)
  return (
    <form action={send} noValidate className="mt-1">
      <HiddenFields fields={{ kind, id, renderedFor }} />
      <FormAnswer state={state} />
      <p className="mb-3 text-muted">{t(`of.${kind}.mergeText`, { name })}</p>
      <div className="flex items-end gap-2 max-sm:flex-col max-sm:items-stretch">
        <SelectField
          id="into"
          name="into"
          label={t(`of.${kind}.mergeInto`)}
          error={errors.into}
          options={[{ value: '', label: t('choose') }, ...others]}
          className="flex-1"
        />
        <SubmitButton variant="danger">{t('merge')}</SubmitButton>
      </div>
    </form>
  )
}
