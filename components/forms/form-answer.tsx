'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { FormState } from '@/app/door/form-state'
import { Banner } from '@/components/ui/banner'
import { buttonStyle } from '@/components/ui/button-style'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FailedBanner } from './failed-banner'
import { useFormWords } from './use-form-words'

/**
 * What a form's last sending came to, above its fields: the problems with links to their fields (whose ids are
 * `idPrefix` and their names), a refusal in words, or that somebody else saved meanwhile with `again`, a link to what
 * stands now. It gets the focus when it appears.
 */
export function FormAnswer({
  state,
  idPrefix = '',
  changed,
  again,
}: {
  state: FormState
  idPrefix?: string
  changed?: string
  again?: { href: string; label: string }
}) {
  const ui = useTranslations('Ui')
  const { errors, inWords } = useFormWords(state)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (['invalid', 'failed', 'conflict'].includes(state.status)) box.current?.focus()
  }, [state])
  const problems = Object.entries(errors).map(([name, message]) => ({ fieldId: idPrefix + name, message }))
  return (
    <div ref={box} tabIndex={-1} className="outline-none empty:hidden">
      <ErrorSummary title={ui('problems', { count: problems.length })} problems={problems} />
      {state.status === 'failed' && (
        <FailedBanner reason={state.message.key}>{inWords(state.message)}</FailedBanner>
      )}
      {state.status === 'conflict' && (
        <Banner
          tone="warning"
          announce="alert"
          className="mb-4"
          actions={
            again && (
              // A plain link: the page is loaded anew, with what stands now.
              <a href={again.href} className={buttonStyle({ size: 'small' })}>
                {again.label}
              </a>
            )
          }
        >
          {changed ?? inWords({ key: 'changed-meanwhile' })}
        </Banner>
      )}
    </div>
  )
}
