'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { databaseIsBack } from './health'

const pauseMs = 2000

/** Shows its children as soon as the portal answers again. */
export function WhenBack({ children }: { children: ReactNode }) {
  const [back, setBack] = useState(false)
  useEffect(() => {
    if (back) return
    const timer = setInterval(() => {
      databaseIsBack().then(setBack, () => undefined)
    }, pauseMs)
    return () => clearInterval(timer)
  }, [back])
  return back && children
}
