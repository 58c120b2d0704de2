'use client'

import { useRouter } from 'next/navigation'
import { useCallback, type MouseEvent } from 'react'

/**
 * A click handler for an element with many plain links of the portal inside it: they are followed without loading the
 * page anew, as `Link` does, at no cost for each of them. Clicks that ask for a new tab are left to the browser.
 */
export function useFollowLinks(): (event: MouseEvent) => void {
  const router = useRouter()
  return useCallback(
    (event) => {
      if (event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const href = link?.getAttribute('href')
      if (!href?.startsWith('/') || link?.target) return
      event.preventDefault()
      router.push(href)
    },
    [router],
  )
}
