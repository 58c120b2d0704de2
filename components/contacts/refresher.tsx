'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Fetches the page's content anew every so many milliseconds while it is on the screen. */
export function Refresher({ everyMs }: { everyMs: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [router, everyMs])
  return null
}
