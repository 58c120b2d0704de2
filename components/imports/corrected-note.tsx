'use client'

import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import type { FormState } from '@/app/door/form-state'
import { Icon } from '@/components/ui/icon'

/** Long enough to be read, and gone before it seems to be about something else. */
const TOLD_MS = 6_000

const Corrections = createContext(0)
const TellCorrected = createContext(() => {})

/** Around the forms that correct records and what tells of them. */
export function ToldCorrections({ children }: { children: ReactNode }) {
  const [corrections, setCorrections] = useState(0)
  const tell = useCallback(() => setCorrections((count) => count + 1), [])
  return (
    <TellCorrected value={tell}>
      <Corrections value={corrections}>{children}</Corrections>
    </TellCorrected>
  )
}

type Send = (previous: FormState, form: FormData) => Promise<FormState>

/** The action of a form that corrects a record, whose success CorrectedNote tells: the form itself may be gone then. */
export function useToldCorrected(send: Send): Send {
  const tell = useContext(TellCorrected)
  // The server writes the action itself into the form, for browsers without JavaScript.
  if (typeof window === 'undefined') return send
  return async (previous, form) => {
    const state = await send(previous, form)
    if (state.status === 'done') tell()
    return state
  }
}

/** Says for a while that a correction was saved. */
export function CorrectedNote({ text }: { text: string }) {
  const corrections = useContext(Corrections)
  const [past, setPast] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setPast(corrections), TOLD_MS)
    return () => clearTimeout(timer)
  }, [corrections])
  return (
    <output>
      {corrections > past && (
        <span
          key={corrections}
          className="inline-flex items-center gap-1 align-top text-success-text max-sm:flex sm:ml-2"
        >
          <Icon name="circle-check" className="size-4" />
          {text}
        </span>
      )}
    </output>
  )
}
