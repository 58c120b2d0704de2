'use client'

import { useRef, useState } from 'react'
import { isTypedIn } from '@/components/ui/form-values'
import { useUnsent } from './import-hold'

/**
 * In a form that corrects a record, at its buttons: while something is typed that was not sent, Import does not run.
 * `text` says so here instead, and the form's button has the focus. `attempt` changes with every answer of the server;
 * `changed` says that it left something unsaved.
 */
export function UnsentHold({ attempt, changed, text }: { attempt: unknown; changed: boolean; text: string }) {
  const marker = useRef<HTMLParagraphElement>(null)
  const [told, setTold] = useState<unknown>()
  useUnsent(() => {
    const form = marker.current?.closest('form')
    if (!form || !(changed || isTypedIn(form))) return false
    setTold(attempt)
    const button = form.querySelector<HTMLElement>('button[type="submit"]')
    button?.focus({ preventScroll: true })
    // Not under the bar with the button that was pressed.
    button?.scrollIntoView({ block: 'center' })
    return true
  })
  return (
    <p ref={marker} role="alert" className="text-warning-text empty:hidden">
      {told === attempt && text}
    </p>
  )
}
