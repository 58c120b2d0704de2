'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

/**
 * Fetches the page's content anew every so many milliseconds while it is on the screen. One that has not come yet is
 * waited for: it waits for an action that is on its way, and those asked for meanwhile would all be sent after it.
 */
export function Refresher({ everyMs }: { everyMs: number }) {
  const router = useRouter()
  const [isComing, start] = useTransition()
  useEffect(() => {
    if (isComing) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') start(() => router.refresh())
    }, everyMs)
    return () => clearInterval(timer)
  }, [router, everyMs, isComing])
  return null
}
