'use client'

import { useEffect } from 'react'

const YEAR_S = 31_536_000

/** Keeps how a list is shown in a cookie of its path, for the next time that it is opened without saying how. */
export function RememberList({ cookie, path, value }: { cookie: string; path: string; value: string }) {
  useEffect(() => {
    const secure = location.protocol === 'https:' ? '; Secure' : ''
    document.cookie = `${cookie}=${encodeURIComponent(value)}; Path=${path}; Max-Age=${YEAR_S}; SameSite=Lax${secure}`
  }, [cookie, path, value])
  return null
}
