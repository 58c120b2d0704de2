'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

/**
 * The button that sends its form. While the form is on its way it is marked busy and further presses do nothing;
 * it keeps its width and its focus. Takes all of Button's props (`name`/`value` for an intent).
 */
export function SubmitButton({
  children,
  onClick,
  variant = 'primary',
  ...rest
}: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus()
  return (
    <Button
      type="submit"
      variant={variant}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
        else onClick?.(event)
      }}
      {...rest}
    >
      {children}
    </Button>
  )
}
