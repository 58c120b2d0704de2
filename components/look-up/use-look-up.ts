import { useCallback, useEffect, useRef, useState } from 'react'
import { isFollowing } from '@/components/live/latest'
import { useBehind } from '@/components/live/use-behind'
import type { FilterName, LookUpAnswer } from './look-up-answer'

/** What is looked for. */
export type Query = { q: string; filter: FilterName }

/** A search as it stands: its answer (of the query before while the next is awaited), and whether asking failed. */
export type LookUp = {
  query: Query
  answer: LookUpAnswer | null
  /** Whether the answer is that of the query. */
  isCurrent: boolean
  /** Whether an answer is awaited. */
  isReading: boolean
  failed: 'failed' | 'signedOut' | null
  look: (query: Partial<Query>) => void
  again: () => void
}

const TYPING_PAUSE_MS = 120

/**
 * Searches while one types: a moment after the last key, giving up what is still under way, so that an answer never
 * stands below another question. The answer follows what others change, without counting as a click, unless it is one
 * that nobody looks at for long (`follows`).
 */
export function useLookUp(first: Query, initial: LookUpAnswer | null = null, follows = true): LookUp {
  const [query, setQuery] = useState(first)
  const [state, setState] = useState({ answer: initial, answered: initial && first })
  const [failed, setFailed] = useState<LookUp['failed']>(null)
  const [isReading, setReading] = useState(initial === null)
  const flight = useRef<AbortController>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const begin = useRef(initial === null ? first : undefined)

  const stop = useCallback(() => {
    clearTimeout(timer.current)
    flight.current?.abort()
    flight.current = undefined
  }, [])
  const ask = useCallback(
    async (asked: Query, unasked = false) => {
      stop()
      const own = new AbortController()
      flight.current = own
      setReading(true)
      const { answer, problem } = await fetchAnswer(asked, own.signal, unasked)
      if (flight.current !== own) return
      setReading(false)
      setFailed(problem)
      if (answer) setState({ answer, answered: asked })
    },
    [stop],
  )
  useEffect(() => {
    if (begin.current) void ask(begin.current)
    return stop
  }, [ask, stop])
  useBehind(state.answer?.seq ?? -1, isReading || !follows, () => void ask(query, true))

  return {
    query,
    answer: state.answer,
    isCurrent: state.answered?.q === query.q && state.answered.filter === query.filter,
    isReading,
    failed,
    look: (change) => {
      const next = { ...query, ...change }
      if (next.q === query.q && next.filter === query.filter) return
      stop()
      setQuery(next)
      setReading(true)
      timer.current = setTimeout(() => void ask(next), next.q === query.q ? 0 : TYPING_PAUSE_MS)
    },
    again: () => void ask(query),
  }
}

async function fetchAnswer(
  { q, filter }: Query,
  signal: AbortSignal,
  unasked: boolean,
): Promise<{ answer: LookUpAnswer | null; problem: LookUp['failed'] }> {
  // Whoever works in another domain by now would be answered out of that one.
  if (!isFollowing()) return { answer: null, problem: 'signedOut' }
  const address = `/api/look-up?${new URLSearchParams({ q, filter })}`
  const headers = unasked ? { 'x-unasked': '1' } : undefined
  try {
    const response = await fetch(address, { signal, headers })
    if (response.ok) return { answer: (await response.json()) as LookUpAnswer, problem: null }
    return { answer: null, problem: [401, 403].includes(response.status) ? 'signedOut' : 'failed' }
  } catch {
    return { answer: null, problem: 'failed' }
  }
}
