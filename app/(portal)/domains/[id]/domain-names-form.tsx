'use client'

import { useTranslations } from 'next-intl'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { TextField } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { saveNames } from '../actions'

/** Gives a domain other names. */
export function DomainNamesForm({
  domain,
  renderedFor,
}: {
  domain: { id: string; version: number; name: string; title: string }
  renderedFor: string
}) {
  const t = useTranslations('Domains')
  const [state, send] = useFormAction(saveNames)
  const { errors, typed, standing, version } = useFormWords(state)
  const { id } = domain
  const field = (name: 'title' | 'name') => ({
    id: name,
    name,
    error: errors[name],
    warning: standing(name),
    defaultValue: typed(name, domain[name]),
  })
  return (
    <form
      key={'values' in state ? JSON.stringify(state.values) : 'first'}
      action={send}
      noValidate
      className="grid max-w-2xl gap-4"
    >
      <HiddenFields fields={{ id, version: version(domain.version), renderedFor }} />
      <FormAnswer
        state={state}
        changed={t('changedMeanwhile')}
        again={{ href: `/domains/${id}`, label: t('lookAgain') }}
      />
      <TextField {...field('title')} label={t('company')} hint={t('companyHint')} maxLength={200} />
      <TextField
        {...field('name')}
        label={t('name')}
        hint={t('nameHint')}
        maxLength={253}
        autoCapitalize="none"
        spellCheck={false}
      />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </form>
  )
}
