'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ConfirmDialog } from './confirm-dialog'
import { readForm } from './form-values'

/**
 * Asks before the form it stands in is left with unsaved changes: by a link or another form of the page in a dialog,
 * by closing or reloading through the browser. (Back can't be held; DraftKeeper keeps what was typed.)
 * Sending the form itself is never asked about, nor another one with `data-stays`, which leaves the page as it is.
 * `isTyped` tells what is unsaved in a form that stays when it was saved. `attempt` changes with every answer of the server that leaves the
 * person on the form (pass the form state). `changed` marks it changed from the start (values of a refused attempt).
 */
export function UnsavedChangesGuard({
  attempt,
  changed = false,
  isTyped,
}: {
  attempt?: unknown
  changed?: boolean
  isTyped?: (form: HTMLFormElement) => boolean
}) {
  const t = useTranslations('Ui')
  const router = useRouter()
  const marker = useRef<HTMLSpanElement>(null)
  const sending = useRef(false)
  const original = useRef<string>(undefined)
  const [leave, setLeave] = useState<() => void>()

  // Before the effects that put a draft back.
  useLayoutEffect(() => {
    const form = marker.current?.closest('form')
    if (form) original.current ??= JSON.stringify(readForm(form))
  }, [])

  useEffect(() => {
    sending.current = false
  }, [attempt])

  useEffect(() => {
    const form = marker.current?.closest('form')
    if (!form) return
    const isOther = isTyped ?? ((one) => JSON.stringify(readForm(one)) !== original.current)
    const unsaved = () => !sending.current && (changed || isOther(form))
    const ask = (event: Event, go: () => void) => {
      event.preventDefault()
      event.stopPropagation()
      setLeave(() => () => {
        sending.current = true
        go()
        if (!isTyped) return
        // It stays, and shows what is saved again.
        form.reset()
        sending.current = false
      })
    }
    const onSubmit = (event: SubmitEvent) => {
      if (event.target === form) sending.current = true
      else if (event.target instanceof HTMLFormElement && !('stays' in event.target.dataset) && unsaved()) {
        const { target, submitter } = event
        ask(event, () => target.requestSubmit(submitter))
      }
    }
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return
      if (link.target || link.download || link.origin !== location.origin) return
      // What closes a toast leads nowhere.
      if (link.closest('[data-toast]')) return
      if (link.pathname === location.pathname && link.search === location.search && link.hash) return
      if (unsaved()) ask(event, () => router.push(link.pathname + link.search + link.hash))
    }
    const onUnload = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault()
    }
    window.addEventListener('submit', onSubmit, true)
    window.addEventListener('click', onClick, true)
    window.addEventListener('beforeunload', onUnload)
    return () => {
      window.removeEventListener('submit', onSubmit, true)
      window.removeEventListener('click', onClick, true)
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [router, changed, isTyped])

  return (
    <>
      <span ref={marker} hidden />
      {leave && (
        <ConfirmDialog
          question={{
            title: t('unsavedTitle'),
            text: t('unsavedText'),
            confirm: t('unsavedLeave'),
            cancel: t('unsavedStay'),
          }}
          onConfirm={leave}
          onClose={() => setLeave(undefined)}
        />
      )}
    </>
  )
}
