'use client'

import { useSyncExternalStore } from 'react'
import { Fault } from '@/components/shell/fault'
import { faultWords } from './fault-words'

/** In place of a page that failed. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const language = useSyncExternalStore(
    () => () => undefined,
    () => document.documentElement.lang,
    () => 'en',
  )
  return <Fault words={faultWords(language)} retry={reset} />
}
