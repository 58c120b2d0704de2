'use client'

import { useEffect, useRef, type ReactNode } from 'react'

// What is to be put right comes before what leads elsewhere.
const REACHABLE = ['input:not([type="hidden"])', 'summary, button', 'a[href]']

/**
 * Keeps the keyboard's place in a list whose rows come and go: when the row that had the focus is gone, such as a
 * corrected record of those that need it, the row in its place has it. What names an element in `data-focus-after`
 * gives the focus to that one, if it is there.
 */
export function KeptFocus({ children }: { children: ReactNode }) {
  const place = useRef<{ element: Element; index: number; after: string } | null>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const last = place.current
    if (!last || last.element.isConnected || document.activeElement !== document.body) return
    place.current = null
    const rows = list.current?.querySelectorAll('li[id]') ?? []
    const row = rows[Math.min(last.index, rows.length - 1)]
    const [first] = REACHABLE.flatMap((kind) => row?.querySelector<HTMLElement>(kind) ?? [])
    ;(document.getElementById(last.after) ?? first)?.focus()
  })
  // Not React's events: it passes over the focus that comes back while it takes a dialog away.
  useEffect(() => {
    const element = list.current
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      const row = target.closest('li[id]')
      const index = [...(element?.querySelectorAll('li[id]') ?? [])].findIndex((one) => one === row)
      const after = target.closest<HTMLElement>('[data-focus-after]')?.dataset.focusAfter ?? ''
      place.current = row ? { element: target, index, after } : null
    }
    // Who leaves it by choice keeps what they chose; what was taken away is not there any more.
    const forget = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected && place.current?.element === target)
          place.current = null
      })
    element?.addEventListener('focusin', remember)
    element?.addEventListener('focusout', forget)
    return () => {
      element?.removeEventListener('focusin', remember)
      element?.removeEventListener('focusout', forget)
    }
  }, [])
  return <div ref={list}>{children}</div>
}
