'use client'

import { createContext, useCallback, useContext, useLayoutEffect, useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { MenuButton } from '@/components/ui/menu'
import { SubmitButton } from '@/components/ui/submit-button'

const IsHeld = createContext(false)
const Hold = createContext<() => () => void>(() => () => {})

/** Around the records and the button that imports them, which waits while one of their forms is on its way. */
export function ImportHold({ children }: { children: ReactNode }) {
  const [holds, setHolds] = useState(0)
  const hold = useCallback(() => {
    setHolds((count) => count + 1)
    return () => setHolds((count) => count - 1)
  }, [])
  return (
    <Hold value={hold}>
      <IsHeld value={holds > 0}>{children}</IsHeld>
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

/** The button that imports; busy while it waits, and it keeps its focus. Takes SubmitButton's props. */
export function ImportButton(props: ComponentProps<typeof SubmitButton>) {
  const isHeld = useContext(IsHeld)
  return (
    <SubmitButton
      {...props}
      {...(isHeld && { 'aria-disabled': true, 'aria-busy': true })}
      onClick={(event) => {
        if (isHeld) event.preventDefault()
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
