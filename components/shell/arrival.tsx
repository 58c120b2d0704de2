'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { arrive } from './under-way'

/** Ends what `under-way` shows, also where the way led back to the same address. */
export function Arrival() {
  const address = `${usePathname()}?${useSearchParams().toString()}`
  useEffect(() => arrive(), [address])
  useEffect(() => {
    // Not in every browser yet; there the mark goes away by itself.
    const history = (window as { navigation?: EventTarget }).navigation
    history?.addEventListener('currententrychange', arrive)
    return () => history?.removeEventListener('currententrychange', arrive)
  }, [])
  return null
}
