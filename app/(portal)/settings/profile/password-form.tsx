'use client'

import { useTranslations } from 'next-intl'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { changePassword } from './actions'

/** The present password, and the new one twice. The e-mail is there for password managers. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('Profile')
  const [state, submit] = useFormAction(changePassword)
  const { errors } = useFormWords(state)
  return (
    <form action={submit} className="max-w-sm">
      <FormAnswer state={state} />
      <div className="grid gap-4">
        <input type="email" name="username" value={email} readOnly hidden autoComplete="username" />
        <TextField
          id="currentPassword"
          name="currentPassword"
          type="password"
          label={t('currentPassword')}
          error={errors.currentPassword}
          autoComplete="current-password"
          required
        />
        <TextField
          id="password"
          name="password"
          type="password"
          label={t('newPassword')}
          hint={t('passwordHint')}
          error={errors.password}
          autoComplete="new-password"
          required
        />
        <TextField
          id="repeatedPassword"
          name="repeatedPassword"
          type="password"
          label={t('repeatPassword')}
          error={errors.repeatedPassword}
          autoComplete="new-password"
          required
        />
        <SubmitButton variant="secondary" className="justify-self-start">
          {t('changePassword')}
        </SubmitButton>
      </div>
    </form>
  )
}
