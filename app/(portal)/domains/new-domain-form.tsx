'use client'

import { useTranslations } from 'next-intl'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { ButtonLink } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { SelectOption } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { addDomain } from './actions'
import { DomainCreated } from './domain-created'
import { languageOptions } from './language-options'

/** The form of a new domain; the answer shows the invitation of its first Office Manager. */
export function NewDomainForm({
  held,
  countries,
  timeZones,
  renderedFor,
}: {
  held: { defaultCountry: string; language: string; timeZone: string }
  countries: readonly SelectOption[]
  timeZones: readonly SelectOption[]
  renderedFor: string
}) {
  const t = useTranslations('Domains')
  const [state, send] = useFormAction(addDomain)
  const { errors, typed } = useFormWords(state)
  if (state.status === 'done') return <DomainCreated data={state.data ?? {}} />
  const field = (name: string, value = '') => ({
    id: name,
    name,
    error: errors[name],
    defaultValue: typed(name, value),
  })
  return (
    <form
      key={'values' in state ? JSON.stringify(state.values) : 'first'}
      action={send}
      noValidate
      className="max-w-2xl"
    >
      <HiddenFields fields={{ renderedFor }} />
      <FormAnswer state={state} />
      <div className="grid gap-6">
        <fieldset className="grid gap-4 sm:grid-cols-2">
          <legend className="mb-3 font-semibold">{t('names')}</legend>
          <TextField {...field('title')} label={t('company')} hint={t('companyHint')} maxLength={200} />
          <TextField
            {...field('name')}
            label={t('name')}
            hint={t('nameHint')}
            maxLength={253}
            autoCapitalize="none"
            spellCheck={false}
          />
        </fieldset>
        <fieldset className="grid gap-4 sm:grid-cols-2">
          <legend className="mb-3 font-semibold">{t('place')}</legend>
          <SelectField
            {...field('defaultCountry', held.defaultCountry)}
            label={t('defaultCountry')}
            hint={t('defaultCountryHint')}
            options={countries}
          />
          <SelectField {...field('timeZone', held.timeZone)} label={t('timeZone')} options={timeZones} />
          <SelectField
            {...field('language', held.language)}
            label={t('language')}
            options={languageOptions}
          />
        </fieldset>
        <fieldset className="grid gap-4 sm:grid-cols-2">
          <legend className="mb-3 font-semibold">{t('officeManager')}</legend>
          <TextField {...field('firstName')} label={t('firstName')} maxLength={100} autoComplete="off" />
          <TextField {...field('lastName')} label={t('lastName')} maxLength={100} autoComplete="off" />
          <TextField
            {...field('email')}
            label={t('email')}
            hint={t('officeManagerHint')}
            type="email"
            maxLength={254}
            autoComplete="off"
          />
        </fieldset>
      </div>
      <div className="mt-6 flex flex-wrap gap-2">
        <SubmitButton>{t('create')}</SubmitButton>
        <ButtonLink href="/domains">{t('cancel')}</ButtonLink>
      </div>
    </form>
  )
}
