'use client'

import { useEffect } from 'react'
import { forgetRecent } from './recent-store'

/** On the page where one is signed out: the browser forgets who was looked up. */
export function ForgetRecent() {
  useEffect(() => {
    forgetRecent()
  }, [])
  return null
}
