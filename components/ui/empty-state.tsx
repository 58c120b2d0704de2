import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-name'

/** What stands where a list would be: why it is empty, and the next step. `heading` makes its title the page's. */
export function EmptyState({
  icon = 'inbox',
  title,
  heading = false,
  actions,
  children,
}: {
  icon?: IconName
  title: ReactNode
  heading?: boolean
  actions?: ReactNode
  children?: ReactNode
}) {
  const Title = heading ? 'h1' : 'p'
  return (
    <div className="grid justify-items-center gap-1 rounded-lg border border-dashed px-6 py-14 text-center">
      <Icon name={icon} className="mb-2 size-6 text-muted" />
      <Title className="font-medium">{title}</Title>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
