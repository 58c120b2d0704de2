'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A place in the main navigation. `current` overrides the guess from the address; `icon` is decorative. */
export type NavigationItem = { href: string; label: string; icon: ReactNode; current?: boolean }

/** The main navigation's links; the longest address that the present page lies under is the current one. */
export function SideNav({ items }: { items: readonly NavigationItem[] }) {
  const path = usePathname()
  const nearest = items
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0]
  return (
    <ul className="grid gap-0.5">
      {items.map(({ href, label, icon, current = href === nearest }) => (
        <li key={href}>
          <Link
            href={href}
            prefetch={false}
            aria-current={current ? 'page' : undefined}
            className="flex min-h-8 items-center gap-2.5 rounded-md px-2 py-0.5 text-muted hover:bg-hover hover:text-text aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-text max-md:min-h-11 max-md:text-base"
          >
            {icon}
            {label}
          </Link>
        </li>
      ))}
    </ul>
  )
}
