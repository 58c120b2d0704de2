'use client'

import { useEffect, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { connect } from './connection'
import { setFollowing, setLatest } from './latest'
import { useOnline } from './use-online'

/** What is said when following is over or there is no network, and on the button beside it. */
export type LiveWords = Record<'signedOut' | 'signIn' | 'changed' | 'reload' | 'offline', string>

/**
 * The page's one stream. When the session has ended or may do something else by now, and while there is no network, it
 * says so; the page stays as it is, with what was typed.
 */
export function LiveStream({
  domainId,
  idleMs,
  words,
}: {
  /** The domain that the page is of. */
  domainId: string
  idleMs: number
  words: LiveWords
}) {
  const isOnline = useOnline()
  const [over, setOver] = useState<'signed-out' | 'changed' | null>(null)
  useEffect(() => {
    setFollowing(true)
    const stop = (why: 'signed-out' | 'changed') => {
      setFollowing(false)
      setOver(why)
    }
    const end = connect({ domainId, seq: setLatest, over: stop }, idleMs)
    return () => {
      end()
      setLatest(null)
    }
  }, [domainId, idleMs])
  if (!over && isOnline) return null
  return (
    <div className="sticky top-(--shell-header) z-10 mb-4">
      {over ? (
        <Banner
          tone="warning"
          announce="alert"
          actions={
            <Button size="small" onClick={() => location.reload()}>
              {over === 'changed' ? words.reload : words.signIn}
            </Button>
          }
        >
          {over === 'changed' ? words.changed : words.signedOut}
        </Banner>
      ) : (
        <Banner tone="warning" announce="status">
          {words.offline}
        </Banner>
      )}
    </div>
  )
}
