'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'

const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')

function close(menu: HTMLDetailsElement, giveFocusBack: boolean) {
  menu.open = false
  if (giveFocusBack) menu.querySelector('summary')?.focus()
}

/** Closes open menus on Escape, on a press or focus elsewhere, and after a navigation (the phone's menu too). */
export function MenuCloser() {
  const address = `${usePathname()}?${useSearchParams().toString()}`

  useEffect(() => {
    for (const menu of openMenus()) close(menu, false)
    for (const popover of document.querySelectorAll<HTMLElement>('[popover]:popover-open'))
      popover.hidePopover()
  }, [address])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      for (const menu of openMenus()) close(menu, menu.contains(document.activeElement))
    }
    const onElsewhere = (event: Event) => {
      for (const menu of openMenus()) {
        if (event.target instanceof Node && !menu.contains(event.target)) close(menu, false)
      }
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onElsewhere)
      document.removeEventListener('focusin', onElsewhere)
    }
  }, [])
  return null
}
