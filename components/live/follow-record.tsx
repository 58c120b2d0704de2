'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState, useTransition } from 'react'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { useBehind } from './use-behind'

/** What is said of a record that is not there any more, and where to go then. */
export type GoneWords = { title: string; text: string; backHref: string; back: string }

/** Whether the page still is there for whoever reads it; one that cannot be asked is. */
async function isThere(): Promise<boolean> {
  const answer = await fetch(location.href, { method: 'HEAD', redirect: 'manual' }).catch(() => undefined)
  return answer?.status !== 404
}

/**
 * A page about one record that follows its changes. When the record is gone, or not for this person any more, it says
 * so: in the record's place, or with `keeps` above what is being typed.
 */
export function FollowRecord({
  seq,
  words,
  keeps = false,
  children,
}: {
  seq: number
  words: GoneWords
  keeps?: boolean
  children: ReactNode
}) {
  const router = useRouter()
  const [isReading, read] = useTransition()
  const [isGone, setGone] = useState(false)
  useBehind(seq, isReading, () =>
    read(async () => {
      const there = await isThere()
      setGone(!there)
      if (there) read(() => router.refresh())
    }),
  )
  return (
    <>
      {isGone && (
        <Banner
          tone="warning"
          announce="alert"
          className="mb-4 max-w-3xl"
          title={words.title}
          actions={
            <ButtonLink href={words.backHref} size="small">
              {words.back}
            </ButtonLink>
          }
        >
          {words.text}
        </Banner>
      )}
      {/* What follows may leave out what makes no sense any more: `in-data-gone:`. */}
      {(!isGone || keeps) && (
        <div data-gone={isGone || undefined} className="contents">
          {children}
        </div>
      )}
    </>
  )
}
