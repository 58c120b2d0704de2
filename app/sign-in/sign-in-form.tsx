'use client'

import { useTranslations } from 'next-intl'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { signIn } from './actions'

/** E-mail and password; what was typed as e-mail stays after a failure. */
export function SignInForm({ next }: { next?: string }) {
  const t = useTranslations('SignIn')
  const [state, submit] = useFormAction(signIn)
  const { typed } = useFormWords(state)
  const again = state.status !== 'idle'
  return (
    <form action={submit}>
      <FormAnswer state={state} />
      <div className="grid gap-4">
        {next && <input type="hidden" name="next" value={next} />}
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          autoFocus={!again}
          required
          maxLength={254}
          defaultValue={typed('email', '')}
        />
        <TextField
          id="password"
          name="password"
          type="password"
          label={t('password')}
          autoComplete="current-password"
          autoFocus={again}
          required
        />
        <SubmitButton className="w-full">{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
