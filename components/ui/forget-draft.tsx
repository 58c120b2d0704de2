'use client'

import { useEffect } from 'react'
import { forgetDraft } from './draft-store'

/** Rendered by the page that follows a save: forgets the draft of the form that was saved. */
export function ForgetDraft({ name }: { name: string }) {
  useEffect(() => {
    forgetDraft(name)
  }, [name])
  return null
}
