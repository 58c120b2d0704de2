import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-name'

/** What a message means. */
export type Tone = 'info' | 'success' | 'warning' | 'danger'

const looks: Record<Tone, { box: string; icon: IconName; ink: string }> = {
  info: { box: 'border-line bg-accent-soft', icon: 'info', ink: 'text-accent-text' },
  success: { box: 'border-success-line bg-success-soft', icon: 'circle-check', ink: 'text-success-text' },
  warning: {
    box: 'border-warning-line bg-warning-soft',
    icon: 'triangle-exclamation-point',
    ink: 'text-warning-text',
  },
  danger: {
    box: 'border-danger-line bg-danger-soft',
    icon: 'circle-exclamation-point',
    ink: 'text-danger-text',
  },
}

/** A message that stays on the page. `announce` reads it out when it appears: `alert` when it answers
 * what the person just did. */
export function Banner({
  tone = 'info',
  title,
  announce,
  actions,
  className = '',
  children,
}: {
  tone?: Tone
  title?: ReactNode
  announce?: 'alert' | 'status'
  actions?: ReactNode
  className?: string
  children?: ReactNode
}) {
  const { box, icon, ink } = looks[tone]
  return (
    <div
      role={announce}
      className={`flex items-start gap-2.5 rounded-lg border px-3 py-2.5 ${box} ${className}`}
    >
      <Icon name={icon} className={`mt-0.5 size-4 ${ink}`} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          {title && <p className="font-medium">{title}</p>}
          {children}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
