'use client'

import { useEffect, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { connect } from './connection'
import { setFollowing, setLatest } from './latest'

/** What is said when following is over, and on the button beside it. */
export type LiveWords = Record<'signedOut' | 'signIn' | 'changed' | 'reload', string>

/**
 * The page's one stream. When the session has ended or may do something else by now, it says so; the page stays as it
 * is, with what was typed.
 */
export function LiveStream({ idleMs, words }: { idleMs: number; words: LiveWords }) {
  const [over, setOver] = useState<'signed-out' | 'changed' | null>(null)
  useEffect(() => {
    setFollowing(true)
    const stop = (why: 'signed-out' | 'changed') => {
      setFollowing(false)
      setOver(why)
    }
    const end = connect({ seq: setLatest, over: stop }, idleMs)
    return () => {
      end()
      setLatest(null)
    }
  }, [idleMs])
  if (!over) return null
  return (
    <div className="sticky top-(--shell-header) z-10 mb-4">
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
    </div>
  )
}
