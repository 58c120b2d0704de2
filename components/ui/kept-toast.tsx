'use client'

import { type ReactNode, useState } from 'react'

/**
 * A toast that stays when the page is read again at the same address, though it is told once: its Undo must not go
 * because somebody else changed something. `href` is the address without what it tells.
 */
export function KeptToast({ href, children }: { href: string; children: ReactNode }) {
  const [kept, setKept] = useState({ href, toast: children })
  const isNew = children ? children !== kept.toast : href !== kept.href
  if (isNew) setKept({ href, toast: children })
  return children ?? (href === kept.href ? kept.toast : null)
}
