import { useTranslations } from 'next-intl'
import { Toast } from '@/components/ui/toast'

/**
 * The answer to a form that led back here: `done` in words, or `failed`, a key of the messages `Errors` out of the
 * address. Nothing when there is neither.
 */
export function ResultToast({
  done,
  failed,
  dismissHref,
}: {
  done?: string
  failed?: string
  dismissHref: string
}) {
  const t = useTranslations('Errors')
  if (failed !== undefined) {
    const key = failed as Parameters<typeof t.has>[0]
    const known = /^[a-z-]+$/.test(failed) && t.has(key)
    return (
      <Toast
        tone="danger"
        message={known ? t(key as 'forbidden') : t('invalid-value')}
        dismissHref={dismissHref}
      />
    )
  }
  return done === undefined ? null : <Toast message={done} dismissHref={dismissHref} />
}
