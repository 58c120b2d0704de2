import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { KeptToast } from '@/components/ui/kept-toast'
import { Toast } from '@/components/ui/toast'

/**
 * The answer to a form that led back here: `done` in words, or the address's `failed`, a key of the messages `Errors`.
 * Nothing when there is neither. `changed` says `changed-meanwhile` better than for everything. `address` is what the
 * page may believe of its own; children stand beside `done`.
 */
export function ResultToast({
  address,
  done,
  changed,
  dismissHref,
  children,
}: {
  address: Record<string, string | string[] | undefined>
  done?: string
  changed?: string
  dismissHref: string
  children?: ReactNode
}) {
  const t = useTranslations('Errors')
  const mark = String(address.told)
  const { failed } = address
  if (typeof failed === 'string') {
    const key = failed as Parameters<typeof t.has>[0]
    const known = /^[a-z-]+$/.test(failed) && t.has(key)
    const general = known ? t(key as 'forbidden') : t('invalid-value')
    const words = failed === 'changed-meanwhile' ? (changed ?? general) : general
    return (
      <KeptToast href={dismissHref}>
        <Toast key={mark} mark={mark} tone="danger" message={words} dismissHref={dismissHref} />
      </KeptToast>
    )
  }
  return (
    <KeptToast href={dismissHref}>
      {done === undefined ? null : (
        <Toast key={mark} mark={mark} message={done} dismissHref={dismissHref}>
          {children}
        </Toast>
      )}
    </KeptToast>
  )
}
