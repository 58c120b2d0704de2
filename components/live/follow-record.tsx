'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState, useTransition } from 'react'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { useBehind } from './use-behind'

/**
 * What is said of a record that is not there any more, and where to go then. `closed` is said of a form that it no
 * longer has.
 */
export type GoneWords = {
  title: string
  text: string
  closed?: { title: string; text: string }
  backHref: string
  back: string
}

type Standing = 'there' | 'gone' | 'closed'

/** Whether the page still is there for whoever reads it, or leads elsewhere; one that cannot be asked is there. */
async function standing(): Promise<Standing> {
  const answer = await fetch(location.href, { method: 'HEAD', redirect: 'manual' }).catch(() => undefined)
  if (answer?.type === 'opaqueredirect') return 'closed'
  return answer?.status === 404 ? 'gone' : 'there'
}

/**
 * A page about one record that follows its changes. When the record is gone, or not for this person any more, it says
 * so: in the record's place, or with `keeps` above what is being typed; so it does when a form it keeps is theirs no
 * more.
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
  const [found, setFound] = useState<Standing>('there')
  useBehind(seq, isReading, () =>
    read(async () => {
      const now = await standing()
      const isKept = now === 'gone' || (now === 'closed' && keeps)
      setFound(isKept ? now : 'there')
      if (!isKept) read(() => router.refresh())
    }),
  )
  const said = found === 'closed' ? (words.closed ?? words) : words
  return (
    <>
      {found !== 'there' && (
        <Banner
          tone="warning"
          announce="alert"
          className="mb-4 max-w-3xl"
          title={said.title}
          actions={
            <ButtonLink href={words.backHref} size="small">
              {words.back}
            </ButtonLink>
          }
        >
          {said.text}
        </Banner>
      )}
      {/* What follows may leave out what makes no sense any more: `in-data-gone:`. */}
      {(found === 'there' || keeps) && (
        <div data-gone={found !== 'there' || undefined} className="contents">
          {children}
        </div>
      )}
    </>
  )
}
