'use client'

import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { MenuButton } from '@/components/ui/menu'
import { SubmitButton } from '@/components/ui/submit-button'
import { ToldCorrections } from './corrected-note'

const IsHeld = createContext(false)
const Hold = createContext<() => () => void>(() => () => {})
const Unsent = createContext(new Set<() => boolean>())

/**
 * Around the records and the button that imports them, which waits while one of their forms is on its way, or something
 * is typed that was not sent.
 */
export function ImportHold({ children }: { children: ReactNode }) {
  const [holds, setHolds] = useState(0)
  const hold = useCallback(() => {
    setHolds((count) => count + 1)
    return () => setHolds((count) => count - 1)
  }, [])
  const [unsent] = useState(() => new Set<() => boolean>())
  return (
    <Hold value={hold}>
      <Unsent value={unsent}>
        <IsHeld value={holds > 0}>
          <ToldCorrections>{children}</ToldCorrections>
        </IsHeld>
      </Unsent>
    </Hold>
  )
}

/** In a form: while it is on its way nothing is imported, since its answer brings another plan than the page shows. */
export function HoldsImport() {
  const { pending } = useFormStatus()
  const hold = useContext(Hold)
  useLayoutEffect(() => (pending ? hold() : undefined), [pending, hold])
  return null
}

/** Before Import runs `stops` is asked: whether something is typed that would be lost, which it tells the person. */
export function useUnsent(stops: () => boolean): void {
  const unsent = useContext(Unsent)
  useEffect(() => {
    unsent.add(stops)
    return () => void unsent.delete(stops)
  })
}

/** The button that imports; busy while it waits, and it keeps its focus. Takes SubmitButton's props. */
export function ImportButton(props: ComponentProps<typeof SubmitButton>) {
  const isHeld = useContext(IsHeld)
  const unsent = useContext(Unsent)
  return (
    <SubmitButton
      {...props}
      {...(isHeld && { 'aria-disabled': true, 'aria-busy': true })}
      onClick={(event) => {
        if (isHeld || [...unsent].some((stops) => stops())) event.preventDefault()
      }}
    />
  )
}

/** A button of a menu that decides for many records; it waits as Import does. Takes MenuButton's props. */
export function HeldMenuButton(props: ComponentProps<typeof MenuButton>) {
  const isHeld = useContext(IsHeld)
  return (
    <MenuButton
      {...props}
      {...(isHeld && { 'aria-disabled': true, 'aria-busy': true })}
      onClick={(event) => {
        if (isHeld) event.preventDefault()
      }}
    />
  )
}
