import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** The frame of the pages before the portal: signing in, choosing a domain, a forgotten password, a link. */
export function Entrance({
  title,
  description,
  children,
}: {
  title: ReactNode
  description?: ReactNode
  children: ReactNode
}) {
  return (
    <main className="grid min-h-dvh content-start justify-items-center px-4 pt-[12vh] pb-8 max-sm:pt-8">
      <div className="w-full max-w-90">
        <p className="mb-4 flex items-center gap-2 px-1 font-semibold tracking-tight">
          <Icon name="contact-round" className="size-4.5 text-accent-text" />
          Commonbook
        </p>
        <div className="rounded-lg border bg-surface p-6 max-sm:p-4">
          <h1 className="text-xl leading-8 font-semibold tracking-tight">{title}</h1>
          {description && <p className="text-muted">{description}</p>}
          <div className="mt-4">{children}</div>
        </div>
      </div>
    </main>
  )
}
