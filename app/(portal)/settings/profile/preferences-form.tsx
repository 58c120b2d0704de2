'use client'

import { useTranslations } from 'next-intl'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { SelectField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { savePreferences } from './actions'

/** Language and theme. The languages are written in themselves. */
export function PreferencesForm({ language, theme }: { language: string; theme: string }) {
  const t = useTranslations('Profile')
  const [state, submit] = useFormAction(savePreferences)
  const { typed } = useFormWords(state)
  return (
    <form action={submit} className="max-w-sm">
      <FormAnswer state={state} />
      <div className="grid gap-4">
        <SelectField
          id="language"
          name="language"
          label={t('language')}
          defaultValue={typed('language', language)}
          options={[
            { value: 'browser', label: t('browserLanguage') },
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Español' },
            { value: 'fr', label: 'Français' },
          ]}
        />
        <SelectField
          id="theme"
          name="theme"
          label={t('theme')}
          defaultValue={typed('theme', theme)}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`themes.${value}`),
          }))}
        />
        <SubmitButton className="justify-self-start">{t('save')}</SubmitButton>
      </div>
    </form>
  )
}
