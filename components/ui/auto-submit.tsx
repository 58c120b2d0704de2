'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

const typingPause = 250

/** The address a GET form leads to, without its empty fields. */
function addressOf(form: HTMLFormElement): string {
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
  )
  const query = new URLSearchParams(entries).toString()
  const path = new URL(form.action, location.href).pathname
  return query ? `${path}?${query}` : path
}

/** Whether a press of this leads this page elsewhere. */
function leadsAway(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.origin !== location.origin || link.hasAttribute('download')) return false
  const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  return !opensElsewhere && (link.target === '' || link.target === '_self')
}

/**
 * Put inside a GET form, it goes to the form's result as soon as a choice changes, and while typing after a pause,
 * without a page load: focus and cursor stay. What is pressed meanwhile, a link or another form, goes before: the
 * search that was not sent yet would take the page that was asked for away. After Back it shows the address's values
 * again. While an answer is on its way the form has a `[data-pending]` inside.
 */
export function AutoSubmit() {
  const router = useRouter()
  const parameters = useSearchParams().toString()
  const [pending, startTransition] = useTransition()
  const marker = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const form = marker.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = (keystroke: boolean) => {
      clearTimeout(timer)
      const address = addressOf(form)
      if (address === location.pathname + location.search) return
      const sameSearch = keystroke && new URLSearchParams(location.search).has('q')
      startTransition(() => {
        if (sameSearch) router.replace(address, { scroll: false })
        else router.push(address, { scroll: false })
      })
    }
    const onInput = (event: Event) => {
      clearTimeout(timer)
      const composing = event instanceof InputEvent && event.isComposing
      const typed = event.target instanceof HTMLInputElement
      if (!composing) timer = setTimeout(() => go(typed), typed ? typingPause : 0)
    }
    const onSubmit = (event: Event) => {
      event.preventDefault()
      go(false)
    }
    const onClick = (event: MouseEvent) => {
      if (leadsAway(event)) clearTimeout(timer)
    }
    const onOther = (event: Event) => {
      if (event.target !== form) clearTimeout(timer)
    }
    document.addEventListener('click', onClick, { capture: true })
    document.addEventListener('submit', onOther, { capture: true })
    form.addEventListener('input', onInput)
    form.addEventListener('compositionend', onInput)
    form.addEventListener('submit', onSubmit)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('click', onClick, { capture: true })
      document.removeEventListener('submit', onOther, { capture: true })
      form.removeEventListener('input', onInput)
      form.removeEventListener('compositionend', onInput)
      form.removeEventListener('submit', onSubmit)
    }
  }, [router])

  useEffect(() => {
    const values = new URLSearchParams(parameters)
    for (const element of marker.current?.closest('form')?.elements ?? []) {
      const shown =
        element instanceof HTMLSelectElement ||
        (element instanceof HTMLInputElement && element.type === 'search')
      if (shown && element.name && element !== document.activeElement) {
        element.value =
          values.get(element.name) ?? (element instanceof HTMLSelectElement ? defaultOf(element) : '')
      }
    }
  }, [parameters])

  return <span ref={marker} hidden data-pending={pending || undefined} />
}

const defaultOf = (select: HTMLSelectElement) =>
  [...select.options].find((option) => option.defaultSelected)?.value ?? select.options[0]?.value ?? ''
