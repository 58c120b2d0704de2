'use client'

import { useEffect, useState } from 'react'
import { Fault } from '@/components/shell/fault'
import { faultWords } from '@/app/fault-words'

/** In place of a page that failed; navigation and header stay. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const [language, setLanguage] = useState('en')
  useEffect(() => setLanguage(document.documentElement.lang), [])
  return <Fault words={faultWords(language)} retry={reset} />
}
