'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '@/components/ui/field'
import { callLink, isCallTemplate } from '@/core/contacts/call-link'

const example = { label: 'work', value: '+1 415 555 0199', extension: '42', e164: '+14155550199' }

/** The template of click-to-call links, with what it makes of an example while it is typed. */
export function CallLinkField({
  held,
  error,
  standing,
}: {
  held: string
  error?: string
  standing?: string
}) {
  const t = useTranslations('Settings')
  const [template, setTemplate] = useState(held)
  const valid = template === '' || isCallTemplate(template)
  return (
    <TextField
      id="callLink"
      name="callLink"
      label={t('callLink')}
      placeholder="sip:{e164}@pbx.example"
      maxLength={500}
      spellCheck={false}
      autoCapitalize="none"
      defaultValue={held}
      onChange={(event) => setTemplate(event.target.value.trim())}
      error={error}
      warning={standing ?? (valid || error ? undefined : t('callLinkWrong'))}
      hint={
        <>
          {t('callLinkHint')}{' '}
          {valid && <output>{t('callLinkExample', { link: callLink(template, example) ?? '' })}</output>}
        </>
      }
    />
  )
}
