'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogButtons } from '@/components/ui/dialog'
import { isPlainKey } from './plain-key'

/** The words of the list of shortcuts. */
export type ShortcutWords = {
  title: string
  search: string
  /** Absent where nobody can be looked up. */
  lookUp?: string | undefined
  help: string
  close: string
  closeButton: string
}

/**
 * `/` goes to the page's search field, `?` lists the shortcuts. Keys typed into a field, with Ctrl, Alt or Meta, or
 * while a dialog is open are never taken. A button `[data-shows-shortcuts]` opens the list too.
 */
export function Shortcuts({ words }: { words: ShortcutWords }) {
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPlainKey(event)) return
      if (event.key === '?') setOpen(true)
      if (event.key !== '/') return
      const search = document.querySelector<HTMLInputElement>('main input[type=search]')
      if (!search) return
      event.preventDefault()
      search.focus()
      search.select()
    }
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('[data-shows-shortcuts]')) setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
    }
  }, [])

  if (!open) return null
  const list = [
    { key: '/', text: words.search },
    ...(words.lookUp ? [{ key: 'c', text: words.lookUp }] : []),
    { key: '?', text: words.help },
    { key: 'Esc', text: words.close },
  ]
  return (
    <Dialog title={words.title} onClose={() => setOpen(false)}>
      <dl className="mt-3 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {list.map(({ key, text }) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-block min-w-7 rounded border bg-bg px-1.5 py-0.5 text-center font-mono text-xs">
                {key}
              </kbd>
            </dt>
            <dd className="text-muted">{text}</dd>
          </div>
        ))}
      </dl>
      <DialogButtons>
        <Button autoFocus onClick={() => setOpen(false)}>
          {words.closeButton}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
