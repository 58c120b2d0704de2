'use client'

import { useSyncExternalStore } from 'react'
import { Fault } from '@/components/shell/fault'
import { faultWords } from './fault-words'
import './globals.css'

/** In place of the whole document when even its frame failed. */
export default function GlobalErrorPage({ reset }: { error: Error; reset: () => void }) {
  const language = useSyncExternalStore(
    () => () => undefined,
    () => navigator.language.slice(0, 2),
    () => 'en',
  )
  return (
    <html lang={language}>
      <body>
        <title>Commonbook</title>
        <Fault words={faultWords(language)} retry={reset} />
      </body>
    </html>
  )
}
