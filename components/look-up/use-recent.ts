import { useCallback, useEffect, useState } from 'react'
import { useBehind } from '@/components/live/use-behind'
import type { EntryView, LookUpAnswer } from './look-up-answer'
import { addRecent, readRecent } from './recent-store'

/** The last entries that were looked up, as far as they are still seen, and what puts one in front. */
export type Recent = { entries: readonly EntryView[]; remember: (entry: EntryView) => void }

const NONE: LookUpAnswer = { seq: -1, told: '', entries: [] }

async function fetchKnown(keys: string[], unasked: boolean): Promise<LookUpAnswer | null> {
  const headers = unasked ? { 'x-unasked': '1' } : undefined
  const address = `/api/look-up?${new URLSearchParams({ keys: keys.join(',') })}`
  const response = await fetch(address, { headers }).catch(() => null)
  return response?.ok ? ((await response.json()) as LookUpAnswer) : null
}

/**
 * Keeps in this browser, under a name, whom one has looked up: keys alone. Who they are is asked for when it is shown,
 * so that nobody stays on the list whom one may not see any more.
 */
export function useRecent(name: string): Recent {
  const [answer, setAnswer] = useState(NONE)
  const [isReading, setReading] = useState(false)
  const read = useCallback(
    async (unasked: boolean) => {
      const keys = readRecent(name)
      if (keys.length === 0) return
      setReading(true)
      const known = await fetchKnown(keys, unasked)
      setReading(false)
      // What cannot be asked again must not stand there as if it were true.
      setAnswer(known ?? NONE)
    },
    [name],
  )
  useEffect(() => {
    const timer = setTimeout(() => void read(true), 0)
    return () => clearTimeout(timer)
  }, [read])
  useBehind(answer.seq, isReading, () => void read(true))
  return {
    entries: answer.entries,
    remember: (entry) => {
      addRecent(name, entry.key)
      void read(true)
    },
  }
}
