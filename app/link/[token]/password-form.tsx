'use client'

import { useTranslations } from 'next-intl'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { usePassword } from './actions'

/** A new password twice, or the present one once. The e-mail is there for password managers. */
export function PasswordForm({
  token,
  email,
  asks,
}: {
  token: string
  email: string
  asks: 'set' | 'confirm'
}) {
  const t = useTranslations('Links')
  const [state, submit] = useFormAction(usePassword)
  const { errors } = useFormWords(state)
  return (
    <form action={submit}>
      <FormAnswer state={state} />
      <div className="grid gap-4">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="asks" value={asks} />
        <input type="email" name="username" value={email} readOnly hidden autoComplete="username" />
        <TextField
          id="password"
          name="password"
          type="password"
          label={asks === 'set' ? t('newPassword') : t('presentPassword')}
          hint={asks === 'set' ? t('passwordHint') : undefined}
          error={errors.password}
          autoComplete={asks === 'set' ? 'new-password' : 'current-password'}
          autoFocus
          required
        />
        {asks === 'set' && (
          <TextField
            id="repeatedPassword"
            name="repeatedPassword"
            type="password"
            label={t('repeatPassword')}
            error={errors.repeatedPassword}
            autoComplete="new-password"
            required
          />
        )}
        <SubmitButton className="w-full">{asks === 'set' ? t('savePassword') : t('accept')}</SubmitButton>
      </div>
    </form>
  )
}
