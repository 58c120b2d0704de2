import Link from 'next/link'
import { Icon } from './icon'

/** Leads to the page above, over a page's title. */
export function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="-ml-0.5 mb-1 inline-flex min-h-6 items-center gap-1 text-[0.8125rem] text-muted hover:text-text max-sm:min-h-9"
    >
      <Icon name="arrow-left" className="size-3.5" />
      {label}
    </Link>
  )
}
