'use client'

import { useActionState } from 'react'
import { useTranslations } from 'next-intl'
import { idle } from '@/app/door/form-state'
import { FormMessage } from '@/components/entrance/form-message'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { signIn } from './actions'

/** E-mail and password; what was typed as e-mail stays after a failure. */
export function SignInForm({ next }: { next?: string }) {
  const t = useTranslations('SignIn')
  const [state, submit] = useActionState(signIn, idle)
  const typed = 'values' in state ? state.values.email : undefined
  return (
    <form action={submit} className="grid gap-4">
      <FormMessage state={state} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        autoFocus={typeof typed !== 'string'}
        required
        maxLength={254}
        defaultValue={typeof typed === 'string' ? typed : ''}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        autoFocus={typeof typed === 'string'}
        required
      />
      <SubmitButton className="w-full">{t('submit')}</SubmitButton>
    </form>
  )
}
