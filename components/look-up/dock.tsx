'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { isPlainKey } from '@/components/shell/plain-key'
import { Icon } from '@/components/ui/icon'
import type { DockPanel } from './dock-panel'
import { type DockMemory, readDock, writeDock } from './dock-memory'
import type { LookUpWords } from './look-up-words'
import type { Query } from './use-look-up'

type Panel = ComponentType<React.ComponentProps<typeof DockPanel>>

const loadPanel = async (): Promise<Panel> => (await import('./dock-panel')).DockPanel

const isNarrow = () => matchMedia('(width < 40rem)').matches

function remember(memory: Partial<DockMemory>): void {
  if (!isNarrow()) writeDock(memory)
}

/** The dock on every page but the console, which is the same search and more. */
export function Dock({ words }: { words: LookUpWords }) {
  return usePathname() === '/console' ? null : <DockOfPage words={words} />
}

/**
 * The dock of a page: closed, a button, which is all that a page loads. It stays open from page to page, and is
 * open again in the next tab; on a phone, where it covers the page, only until a result is followed. `c` and whatever
 * is `[data-opens-dock]` open it.
 */
function DockOfPage({ words }: { words: LookUpWords }) {
  const [Panel, setPanel] = useState<Panel | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [focus, setFocus] = useState(0)
  const [query, setQuery] = useState<Query | null>(null)
  const launcher = useRef<HTMLButtonElement>(null)
  const from = useRef<Element>(null)

  const show = useCallback((loaded: Panel) => {
    setPanel(() => loaded)
    setQuery((before) => before ?? { q: '', filter: readDock().filter })
    setOpen(true)
  }, [])
  const open = useCallback(
    async (source: Element | null) => {
      if (!source?.closest('[data-dock]')) from.current = source
      try {
        show(await loadPanel())
      } catch {
        // Without a connection the page of its own says what is wrong.
        location.assign('/dock')
        return
      }
      setFocus((before) => before + 1)
      remember({ open: true })
    },
    [show],
  )
  const close = () => {
    setOpen(false)
    remember({ open: false })
    const back = from.current instanceof HTMLElement && from.current.isConnected ? from.current : null
    const target = back && back !== document.body ? back : launcher.current
    // The button is there with the next painting.
    requestAnimationFrame(() => (target?.isConnected ? target : launcher.current)?.focus())
  }
  const hear = useCallback((next: Query) => {
    setQuery(next)
    remember({ filter: next.filter })
  }, [])

  useEffect(() => {
    if (readDock().open && !isNarrow()) void loadPanel().then(show, () => undefined)
  }, [show])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'c' || !isPlainKey(event)) return
      event.preventDefault()
      void open(document.activeElement)
    }
    const onClick = (event: MouseEvent) => {
      const opener = event.target instanceof Element ? event.target.closest('[data-opens-dock]') : null
      if (!opener) return
      event.preventDefault()
      void open(opener)
    }
    document.addEventListener('keydown', onKey)
    // Before a link takes it.
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [open])

  if (isOpen && Panel && query) {
    return (
      <Panel
        words={words}
        query={query}
        focus={focus}
        onQuery={hear}
        onClose={close}
        onLeave={() => isNarrow() && setOpen(false)}
      />
    )
  }
  return (
    <>
      <button
        ref={launcher}
        type="button"
        aria-keyshortcuts="c"
        onClick={() => void open(null)}
        className="dock-button noscript:hidden"
      >
        <Icon name="search" className="size-3.5 text-muted" />
        {words.title}
        <kbd className="rounded border px-1 font-mono text-[0.6875rem] leading-4 text-muted">c</kbd>
      </button>
      <Link href="/dock" prefetch={false} className="dock-button scripted:hidden">
        <Icon name="search" className="size-3.5 text-muted" />
        {words.title}
      </Link>
    </>
  )
}
