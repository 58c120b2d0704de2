import type { ReactNode } from 'react'

const looks = {
  neutral: 'bg-hover text-muted',
  accent: 'bg-accent-soft text-accent-text',
  success: 'bg-success-soft text-success-text',
  warning: 'bg-warning-soft text-warning-text',
  danger: 'bg-danger-soft text-danger-text',
}

/** A word about a thing's state, such as "Active" or "Suspended". */
export function Badge({ tone = 'neutral', children }: { tone?: keyof typeof looks; children: ReactNode }) {
  return (
    <span
      className={`inline-flex h-5 items-center gap-1 rounded px-1.5 text-xs font-medium whitespace-nowrap forced-colors:border ${looks[tone]}`}
    >
      {children}
    </span>
  )
}
