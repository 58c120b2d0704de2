'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { AskHints, Hints } from './hints'

const ASKED = /^((phones|emails)\[\d+\]\.|id$|renderedFor$)/

/**
 * Asks the server about the form's numbers and addresses when a field marked `data-hint`
 * is left and they changed since it was asked last; `look` asks now.
 */
export function useHints(form: RefObject<HTMLFormElement | null>, ask: AskHints, first: Hints) {
  const [hints, setHints] = useState(first)
  const asked = useRef<string>(undefined)
  const look = useCallback(() => {
    if (!form.current) return
    const question = new FormData()
    for (const [name, value] of new FormData(form.current)) if (ASKED.test(name)) question.append(name, value)
    const key = JSON.stringify([...question])
    if (key === asked.current) return
    asked.current = key
    // A hint that does not come is no reason to interrupt: the form works without.
    ask(question).then(
      (answer) => {
        if (answer && asked.current === key) setHints(answer)
      },
      () => {
        asked.current = undefined
      },
    )
  }, [form, ask])

  useEffect(() => {
    const element = form.current
    const onLeave = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && 'hint' in event.target.dataset) look()
    }
    element?.addEventListener('focusout', onLeave)
    return () => element?.removeEventListener('focusout', onLeave)
  }, [form, look])
  return { hints, look }
}
