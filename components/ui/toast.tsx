import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { ForgetDraft } from './forget-draft'

const looks: Record<'success' | 'danger', { icon: IconName; ink: string }> = {
  success: { icon: 'circle-check', ink: 'text-success-text' },
  danger: { icon: 'circle-exclamation-point', ink: 'text-danger-text' },
}

/**
 * The answer to what was just done, rendered by the server from the address. `dismissHref` is the same page without
 * it; children hold the Undo form. It floats at the lower right; on a phone it stands in the page and covers nothing.
 * `savedDraft` names the draft (see DraftKeeper) that is saved now and can be forgotten; `save` tells one save of it
 * from the next.
 */
export function Toast({
  tone = 'success',
  message,
  dismissHref,
  savedDraft,
  save,
  children,
}: {
  tone?: 'success' | 'danger'
  message: ReactNode
  dismissHref: string
  savedDraft?: string
  save?: string
  children?: ReactNode
}) {
  const t = useTranslations('Ui')
  const { icon, ink } = looks[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      data-toast
      className="flex items-center gap-2.5 rounded-lg border bg-raised py-1.5 pr-1.5 pl-3 shadow-raised max-sm:mb-3 sm:fixed sm:right-6 sm:bottom-6 sm:z-40 sm:max-w-md sm:min-w-72"
    >
      <Icon name={icon} className={`size-4 ${ink}`} />
      <p className="min-w-0 flex-1">{message}</p>
      {children}
      <Link
        href={dismissHref}
        replace
        prefetch={false}
        scroll={false}
        aria-label={t('dismiss')}
        className="grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-text max-sm:size-11"
      >
        <Icon name="x" />
      </Link>
      {savedDraft !== undefined && <ForgetDraft key={save} name={savedDraft} />}
    </div>
  )
}
