import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ForgetDraft } from './forget-draft'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { ToastBox } from './toast-box'

const looks: Record<'success' | 'danger', { icon: IconName; ink: string }> = {
  success: { icon: 'circle-check', ink: 'text-success-text' },
  danger: { icon: 'circle-exclamation-point', ink: 'text-danger-text' },
}

/**
 * The answer to what was just done, rendered by the server from the address. `mark` tells it from every other one, and
 * is its key too; `dismissHref` is the same page without it; children hold the Undo form. It floats at the lower
 * right; on a phone it stands in the page and covers nothing. `savedDraft` names the draft (see DraftKeeper) that is
 * saved now and can be forgotten.
 */
export function Toast({
  tone = 'success',
  mark,
  message,
  dismissHref,
  savedDraft,
  children,
}: {
  tone?: 'success' | 'danger'
  mark: string
  message: ReactNode
  dismissHref: string
  savedDraft?: string
  children?: ReactNode
}) {
  const t = useTranslations('Ui')
  const { icon, ink } = looks[tone]
  return (
    <ToastBox
      role={tone === 'danger' ? 'alert' : 'status'}
      mark={mark}
      dismiss={{ href: dismissHref, label: t('dismiss') }}
    >
      <Icon name={icon} className={`size-4 ${ink}`} />
      <p className="min-w-0 flex-1">{message}</p>
      {children}
      {savedDraft !== undefined && <ForgetDraft name={savedDraft} />}
    </ToastBox>
  )
}
