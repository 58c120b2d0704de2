'use client'

import { useTranslations } from 'next-intl'
import { dropNumber } from '@/app/(portal)/numbers/actions'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { ButtonLink } from '@/components/ui/button'
import { SelectField } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { RadioGroup } from '@/components/ui/radio-group'
import type { SelectOption } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'

/** Removes a shared number; `others` are those that may take its contacts over. */
export function RemoveForm({
  id,
  others,
  renderedFor,
}: {
  id: string
  others: readonly SelectOption[]
  renderedFor: string
}) {
  const t = useTranslations('Numbers')
  const [state, send] = useFormAction(dropNumber)
  const { errors, typed } = useFormWords(state)
  const fates =
    others.length > 0 ? (['members', 'number', 'owners'] as const) : (['members', 'owners'] as const)
  return (
    <form
      key={'values' in state ? JSON.stringify(state.values) : 'first'}
      action={send}
      noValidate
      className="group/fate grid max-w-2xl gap-4"
    >
      <HiddenFields fields={{ id, renderedFor }} />
      <FormAnswer state={state} />
      <RadioGroup
        id="fate"
        name="fate"
        legend={t('fate')}
        defaultValue={typed('fate', 'members')}
        error={errors.fate}
        options={fates.map((fate) => ({
          value: fate,
          label: t(`fates.${fate}`),
          hint: t(`fateHints.${fate}`),
        }))}
      />
      {others.length > 0 && (
        <SelectField
          id="to"
          name="to"
          label={t('otherNumber')}
          error={errors.to}
          defaultValue={typed('to', '')}
          options={[{ value: '', label: t('choose') }, ...others]}
          className="hidden max-w-sm group-has-[[value=number]:checked]/fate:grid"
        />
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <SubmitButton variant="danger">{t('remove')}</SubmitButton>
        <ButtonLink href={`/numbers/${id}`}>{t('cancel')}</ButtonLink>
      </div>
    </form>
  )
}
