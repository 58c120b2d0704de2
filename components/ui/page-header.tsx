import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from './icon'

/**
 * The head of every page: its one `<h1>`, a line about it, and at the right its actions, the one primary button last.
 * `back` leads to the page above this one.
 */
export function PageHeader({
  title,
  description,
  back,
  actions,
}: {
  title: ReactNode
  description?: ReactNode
  back?: { href: string; label: string }
  actions?: ReactNode
}) {
  return (
    <header className="mb-4">
      {back && (
        <Link
          href={back.href}
          prefetch={false}
          className="-ml-0.5 mb-1 inline-flex min-h-6 items-center gap-1 text-[0.8125rem] text-muted hover:text-text max-sm:min-h-9"
        >
          <Icon name="arrow-left" className="size-3.5" />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <h1 className="min-w-0 flex-1 basis-72 text-xl leading-8 font-semibold tracking-tight wrap-anywhere">
          {title}
        </h1>
        {actions && <div className="page-actions">{actions}</div>}
        {description && (
          <p className="basis-full text-muted wrap-anywhere">
            <span className="block max-w-prose">{description}</span>
          </p>
        )}
      </div>
    </header>
  )
}
