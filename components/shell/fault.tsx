'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { databaseIsBack } from './health'
import { ReloadWhenBack } from './reload-when-back'
import { mayRetry } from './retry-once'

/** What a fault says: without a connection, when the database is away, and when it is anything else. */
export type FaultWords = {
  offlineTitle: string
  offlineText: string
  awayTitle: string
  awayText: string
  errorTitle: string
  errorText: string
  tryAgain: string
}

/**
 * In place of a page that could not be made. When the connection or the database was away it comes back by itself;
 * anything else is tried once more before it is told.
 */
export function Fault({ words, retry }: { words: FaultWords; retry: () => void }) {
  const [fault, setFault] = useState<'offline' | 'away' | 'error'>('error')
  useEffect(() => {
    databaseIsBack().then(
      (back) => {
        // The first requests after a restart may still fail on connections of before.
        if (back && mayRetry(Date.now())) location.reload()
        else setFault(back ? 'error' : 'away')
      },
      () => setFault('offline'),
    )
  }, [])
  return (
    <div className="mx-auto grid max-w-xl content-center py-10" role="alert">
      <EmptyState
        icon="triangle-exclamation-point"
        heading
        title={words[`${fault}Title`]}
        actions={fault === 'error' && <Button onClick={retry}>{words.tryAgain}</Button>}
      >
        {words[`${fault}Text`]}
      </EmptyState>
      {fault !== 'error' && <ReloadWhenBack />}
    </div>
  )
}
