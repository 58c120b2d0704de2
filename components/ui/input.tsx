import type { ComponentProps } from 'react'
import { controlStyle } from './control-style'

/** A one-line input, 32 px high (44 px on a phone). All of `<input>`'s props. */
export function Input({ className = '', type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={`${controlStyle} h-8 max-sm:h-11 ${className}`} {...rest} />
}
