import Link from 'next/link'
import type { ReactNode } from 'react'

const look =
  'inline-flex h-6 max-w-40 items-center rounded-full border border-line bg-bg px-2 text-xs text-muted'

/** One of a contact's tags; with `href` it leads to everything that has it. */
export function Tag({ href, children }: { href?: string; children: ReactNode }) {
  const text = <span className="truncate">{children}</span>
  return href === undefined ? (
    <span className={look}>{text}</span>
  ) : (
    <Link href={href} prefetch={false} className={`${look} hover:bg-hover hover:text-text`}>
      {text}
    </Link>
  )
}
