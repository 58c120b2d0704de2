'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { buttonStyle } from '@/components/ui/button-style'
import { WhenBack } from '@/components/shell/when-back'

/**
 * Why a form was refused, in words, and the way on: signing in beside the form when the session has ended, and a word
 * when a lost connection is back.
 */
export function FailedBanner({ reason, children }: { reason: string; children: string }) {
  const t = useTranslations('Ui')
  return (
    <Banner
      tone="danger"
      announce="alert"
      className="mb-4"
      actions={
        reason === 'signed-out' && (
          <a href="/sign-in" target="_blank" rel="noopener" className={buttonStyle({ size: 'small' })}>
            {t('signInBeside')}
          </a>
        )
      }
    >
      {children}
      {reason === 'offline' && (
        <WhenBack>
          <output className="block font-medium">{t('connectionBack')}</output>
        </WhenBack>
      )}
    </Banner>
  )
}
