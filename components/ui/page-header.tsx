import { isValidElement } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { BackLink } from './back-link'

/**
 * The head of every page: its one `<h1>`, a line about it, and at the right its actions, the one primary button last.
 * `back` leads to the page above this one: where and its name, or an element that knows.
 */
export function PageHeader({
  title,
  description,
  back,
  actions,
}: {
  title: ReactNode
  description?: ReactNode
  back?: { href: string; label: string } | ReactElement
  actions?: ReactNode
}) {
  return (
    <header className="mb-4">
      {back && (isValidElement(back) ? back : <BackLink {...back} />)}
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
