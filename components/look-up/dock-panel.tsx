'use client'

import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useFollowLinks } from '@/components/ui/use-follow-links'
import { LookUpPanel } from './look-up-panel'
import type { LookUpWords } from './look-up-words'
import type { Query } from './use-look-up'

// A window of its own, as wide as the dock.
const WINDOW = 'popup,width=400,height=640'

/** The dock as it stands open: at the bottom right, on a phone a sheet over the lower part of the screen. */
export function DockPanel({
  words,
  query,
  focus,
  onQuery,
  onClose,
  onLeave,
}: {
  words: LookUpWords
  /** What is looked for when it opens. */
  query: Query
  focus: number
  onQuery: (query: Query) => void
  onClose: () => void
  /** A link of it is followed. */
  onLeave: () => void
}) {
  const followLinks = useFollowLinks()
  const popOut = (event: React.MouseEvent<HTMLAnchorElement>) => {
    const address = `/dock?${new URLSearchParams(query)}`
    // Where windows are blocked, the link opens a tab.
    if (!window.open(address, 'commonbook-dock', WINDOW)) return
    event.preventDefault()
    onClose()
  }
  return (
    <section aria-label={words.title} data-dock className="dock-panel">
      <div
        role="presentation"
        className="contents"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onClose()
        }}
        onClick={(event) => {
          followLinks(event)
          if (event.target instanceof Element && event.target.closest('[data-entry]')) onLeave()
        }}
      >
        <header className="flex items-center gap-1 py-1 pr-1.5 pl-3">
          <h2 className="flex-1 font-semibold">{words.title}</h2>
          <Link
            href="/dock"
            prefetch={false}
            target="commonbook-dock"
            onClick={popOut}
            aria-label={words.popOut}
            title={words.popOut}
            className="row-action"
          >
            <Icon name="external-link" />
          </Link>
          <Button variant="ghost" iconOnly aria-label={words.close} title={words.close} onClick={onClose}>
            <Icon name="x" />
          </Button>
        </header>
        <LookUpPanel words={words} first={query} focus={focus} onQuery={onQuery} />
      </div>
    </section>
  )
}
