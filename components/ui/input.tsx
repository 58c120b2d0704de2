import type { ComponentProps } from 'react'

/** A one-line input, 32 px high (44 px on a phone). All of `<input>`'s props. */
export function Input({ className = '', type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={`field-control h-8 max-sm:h-11 ${className}`} {...rest} />
}
