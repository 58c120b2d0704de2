'use client'

import { type ReactNode, useLayoutEffect, useState } from 'react'
import { Icon } from './icon'

/** The marks of what this document has told: the browser's Back brings pages up as they were. */
const seen = new Set<string>()

/**
 * The box of a toast with its button that closes it. It is there once: the address forgets it at once, so that neither
 * reloading nor Back and Forward tell it again. Where a bar goes across the foot of the page it stands at the upper
 * right: on a short page that bar is wherever the page ends.
 */
export function ToastBox({
  role,
  mark,
  dismiss,
  children,
}: {
  role: 'alert' | 'status'
  mark: string
  dismiss: { href: string; label: string }
  children: ReactNode
}) {
  const [shown, setShown] = useState(() => !seen.has(mark))
  // With the toast itself, before anybody can reload.
  useLayoutEffect(() => {
    seen.add(mark)
    if (new URLSearchParams(location.search).get('told') === mark) {
      history.replaceState(null, '', dismiss.href)
    }
  }, [mark, dismiss.href])
  if (!shown) return null
  return (
    <div
      role={role}
      data-toast
      className="flex items-center gap-2.5 rounded-lg border bg-raised py-1.5 pr-1.5 pl-3 shadow-raised max-sm:mb-3 sm:fixed sm:right-6 sm:bottom-6 sm:z-40 sm:in-[body:has([data-foot-bar=wide])]:top-[calc(var(--shell-header)+0.75rem)] sm:in-[body:has([data-foot-bar=wide])]:bottom-auto! sm:max-w-md sm:min-w-72"
    >
      {children}
      <a
        href={dismiss.href}
        aria-label={dismiss.label}
        onClick={(event) => {
          event.preventDefault()
          setShown(false)
        }}
        className="grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-text max-sm:size-11"
      >
        <Icon name="x" />
      </a>
    </div>
  )
}
