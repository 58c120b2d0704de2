'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/app/door/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Message } from '@/core/errors'
import { FailedBanner } from './failed-banner'
import { useFormAction } from './use-form-action'
import { useFormWords } from './use-form-words'

/** In place of a page that is not there any more for whoever sent its form: why, and the form to be sent again. */
export function HeldForm({
  message,
  send,
  fields,
}: {
  message: Message
  send: (previous: FormState, form: FormData) => Promise<FormState>
  fields: readonly [name: string, value: string][]
}) {
  const t = useTranslations('HeldForm')
  const [state, submit] = useFormAction(send)
  const { inWords } = useFormWords(state)
  return (
    <>
      <FailedBanner reason={message.key}>{inWords(message)}</FailedBanner>
      <p className="mb-4">{message.key === 'signed-out' ? t('signedOutText') : t('text')}</p>
      <form action={submit}>
        {fields.map(([name, value], index) => (
          <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton>{t('sendAgain')}</SubmitButton>
      </form>
    </>
  )
}
