'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useBehind } from './use-behind'

/** Fetches the page's content anew when something changed since it was rendered at `seq`. */
export function FollowChanges({ seq }: { seq: number }) {
  const router = useRouter()
  const [isReading, read] = useTransition()
  useBehind(seq, isReading, () => read(() => router.refresh()))
  return null
}
