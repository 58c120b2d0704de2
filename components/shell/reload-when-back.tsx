'use client'

import { useEffect } from 'react'
import { databaseIsBack } from './health'

const pauseMs = 2000

/** Reloads the page as soon as the portal says that its database is there. */
export function ReloadWhenBack() {
  useEffect(() => {
    const timer = setInterval(() => {
      databaseIsBack().then(
        (back) => back && location.reload(),
        () => undefined,
      )
    }, pauseMs)
    return () => clearInterval(timer)
  }, [])
  return null
}
