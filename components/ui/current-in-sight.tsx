'use client'

import { useLayoutEffect, useRef, type ReactNode } from 'react'

/**
 * A list in one line that scrolls sideways where it is too long; the item that holds what is current is in sight, also
 * when another one becomes it. `current` changes with it.
 */
export function CurrentInSight({
  current,
  className,
  children,
}: {
  current: string
  className: string
  children: ReactNode
}) {
  const list = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    const item = list.current?.querySelector('[aria-current]')?.closest('li')
    if (!list.current || !item) return
    list.current.scrollLeft = item.offsetLeft - (list.current.clientWidth - item.offsetWidth) / 2
  }, [current])
  return (
    <ul ref={list} className={`relative overflow-x-auto ${className}`}>
      {children}
    </ul>
  )
}
