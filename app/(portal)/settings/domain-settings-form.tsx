'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode } from 'react'
import { languageOptions } from '@/app/(portal)/domains/language-options'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { labelIn, useFormWords } from '@/components/forms/use-form-words'
import { SelectField, TextField } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { SelectOption } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsavedChangesGuard } from '@/components/ui/unsaved-changes-guard'
import type { DomainSettings } from '@/core/domains/domain'
import { saveSettings } from './actions'
import { CallLinkField } from './call-link-field'

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-3 font-medium text-muted">{legend}</legend>
      {children}
    </fieldset>
  )
}

/** The form of a domain's settings. */
export function DomainSettingsForm({
  domain,
  renderedFor,
  countries,
  timeZones,
  maintainers,
}: {
  domain: DomainSettings & { version: number }
  renderedFor: string
  countries: readonly SelectOption[]
  timeZones: readonly SelectOption[]
  maintainers: readonly SelectOption[]
}) {
  const t = useTranslations('Settings')
  const [state, send] = useFormAction(saveSettings)
  const { errors, typed, standing, version } = useFormWords(state)
  const answered = 'values' in state
  const field = (name: keyof DomainSettings) => ({
    id: name,
    name,
    error: errors[name],
    warning: standing(name),
    defaultValue: typed(name, String(domain[name])),
  })
  const choice = (name: keyof DomainSettings, options: readonly SelectOption[]) => ({
    ...field(name),
    options,
    warning: standing(name, labelIn(options)),
  })
  const whom = [
    { value: 'false', label: t('byMaintainers') },
    { value: 'true', label: t('byEverybody') },
  ]
  const whose = [
    { value: 'false', label: t('toPerson') },
    { value: 'true', label: t('toCompany') },
  ]
  return (
    <form key={answered ? JSON.stringify(state.values) : 'first'} action={send} noValidate>
      <HiddenFields fields={{ version: version(domain.version), renderedFor }} />
      <FormAnswer
        state={state}
        changed={t('changedMeanwhile')}
        again={{ href: '/settings', label: t('lookAgain') }}
      />
      <div className="grid gap-6">
        <Group legend={t('general')}>
          <TextField {...field('title')} label={t('company')} hint={t('companyHint')} maxLength={200} />
          <SelectField
            {...choice('language', languageOptions)}
            label={t('language')}
            hint={t('languageHint')}
          />
        </Group>
        <Group legend={t('region')}>
          <SelectField
            {...choice('defaultCountry', countries)}
            label={t('defaultCountry')}
            hint={t('defaultCountryHint')}
          />
          <SelectField {...choice('timeZone', timeZones)} label={t('timeZone')} />
        </Group>
        <Group legend={t('sharedContacts')}>
          <SelectField
            {...choice('maintainScope', maintainers)}
            label={t('maintainScope')}
            hint={t('maintainScopeHint')}
          />
          <SelectField {...choice('openExport', whom)} label={t('openExport')} hint={t('openExportHint')} />
          <SelectField
            {...choice('openSharing', whom)}
            label={t('openSharing')}
            hint={t('openSharingHint')}
          />
          <SelectField
            {...choice('openEditing', whom)}
            label={t('openEditing')}
            hint={t('openEditingHint')}
          />
          <TextField
            {...field('trashDays')}
            label={t('trashDays')}
            hint={t('trashDaysHint')}
            inputMode="numeric"
            maxLength={3}
          />
        </Group>
        <Group legend={t('personal')}>
          <SelectField
            {...choice('companyOwned', whose)}
            label={t('companyOwned')}
            hint={t('companyOwnedHint')}
          />
          <TextField
            {...field('sealDays')}
            label={t('sealDays')}
            hint={t('sealDaysHint')}
            inputMode="numeric"
            maxLength={3}
          />
        </Group>
        <Group legend={t('calling')}>
          <div className="sm:col-span-2">
            <CallLinkField
              held={typed('callLink', domain.callLink)}
              error={errors.callLink}
              standing={standing('callLink')}
            />
          </div>
        </Group>
      </div>
      <div className="mt-6">
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
      <UnsavedChangesGuard attempt={state} changed={answered} />
    </form>
  )
}
