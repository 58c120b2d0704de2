import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonStyle } from './button-style'
import type { ButtonLook } from './button-style'

/** A button; `type="button"` unless said. For the button that sends a form see SubmitButton (it shows pending). */
export function Button({
  variant,
  size,
  iconOnly,
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & ButtonLook) {
  return (
    <button type={type} className={`${buttonStyle({ variant, size, iconOnly })} ${className}`} {...rest} />
  )
}

/** A link that looks like a button. Every page is rendered per request, so nothing is fetched ahead unless asked. */
export function ButtonLink({
  variant,
  size,
  iconOnly,
  className = '',
  prefetch = false,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  return (
    <Link
      prefetch={prefetch}
      className={`${buttonStyle({ variant, size, iconOnly })} ${className}`}
      {...rest}
    />
  )
}
