'use client'

import { useSyncExternalStore } from 'react'
import { Fault } from '@/components/shell/fault'
import { faultWords } from '@/app/fault-words'

/** In place of a page that failed; navigation and header stay. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const language = useSyncExternalStore(
    () => () => undefined,
    () => document.documentElement.lang,
    () => 'en',
  )
  return <Fault words={faultWords(language)} retry={reset} />
}
