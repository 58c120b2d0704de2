import { usePathname } from 'next/navigation'
import { useActionState } from 'react'
import type { FormState } from '@/app/door/form-state'
import { valuesOf } from '@/components/contacts/form-entries'

type Send = (previous: FormState, form: FormData) => Promise<FormState>

/**
 * React's useActionState for a form of the portal. An answer without JavaScript finds its form by the page's path, also
 * when it was sent from elsewhere (HeldForm); `address` is for a page that is another one with another query. With
 * JavaScript a form that doesn't reach the portal keeps what was typed.
 */
export function useFormAction(
  send: Send,
  address?: string,
): [state: FormState, send: (form: FormData) => void] {
  const path = usePathname()
  // The server writes the action itself into the form, for browsers without JavaScript.
  const action = typeof window === 'undefined' ? send : orOffline(send)
  const [state, submit] = useActionState<FormState, FormData>(action, { status: 'idle' }, address ?? path)
  return [state, submit]
}

function orOffline(send: Send): Send {
  return async (previous, form) => {
    try {
      return await send(previous, form)
    } catch (error) {
      // Fetch Standard, 5.4: a network error is a TypeError, and nothing more is told.
      if (!(error instanceof TypeError)) throw error
      const typed = [...form].filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && !/password/i.test(entry[0]),
      )
      return { status: 'failed', message: { key: 'offline' }, values: valuesOf(typed) }
    }
  }
}
