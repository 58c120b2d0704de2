import type { ComponentProps } from 'react'

/** A text of several lines; grows with what is typed where the browser can. All of `<textarea>`'s props. */
export function Textarea({ className = '', rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      className={`field-control field-sizing-content min-h-20 resize-y py-1.5 ${className}`}
      {...rest}
    />
  )
}
