'use client'

import { useTranslations } from 'next-intl'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { askForLink } from './actions'

/** The e-mail that the link goes to. */
export function AskForm() {
  const t = useTranslations('Links')
  const [state, submit] = useFormAction(askForLink)
  const { typed } = useFormWords(state)
  return (
    <form action={submit}>
      <FormAnswer state={state} />
      <div className="grid gap-4">
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          autoFocus
          required
          maxLength={254}
          defaultValue={typed('email', '')}
        />
        <SubmitButton className="w-full">{t('ask')}</SubmitButton>
      </div>
    </form>
  )
}
