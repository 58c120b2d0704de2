import Link from 'next/link'
import type { ReactNode } from 'react'

/** One of a contact's tags; with `href` it leads to everything that has it. */
export function Tag({ href, children }: { href?: string; children: ReactNode }) {
  const text = <span className="truncate">{children}</span>
  return href === undefined ? (
    <span className="tag">{text}</span>
  ) : (
    <Link href={href} prefetch={false} className="tag">
      {text}
    </Link>
  )
}
