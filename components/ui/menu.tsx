import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { buttonStyle } from './button-style'
import type { ButtonLook } from './button-style'

/**
 * A button that shows a list of links and buttons. It is a `<details>`, so that it works before JavaScript and costs
 * none; MenuCloser (in the shell) closes it on Escape, on a press elsewhere and after a choice.
 * `label` names an icon-only trigger for screen readers.
 */
export function Menu({
  trigger,
  label,
  align = 'right',
  side = 'below',
  className = '',
  children,
  ...look
}: ButtonLook & {
  trigger: ReactNode
  label?: string
  align?: 'left' | 'right'
  side?: 'below' | 'above'
  className?: string
  children: ReactNode
}) {
  return (
    <details data-menu className={`menu ${className}`}>
      <summary aria-label={label} className={buttonStyle(look)}>
        {trigger}
      </summary>
      <div
        className={`menu-panel${align === 'left' ? ' menu-panel-left' : ''}${side === 'above' ? ' menu-panel-above' : ''}`}
      >
        {children}
      </div>
    </details>
  )
}

/** A link in a Menu. */
export function MenuLink({ className = '', ...rest }: ComponentProps<typeof Link>) {
  return <Link prefetch={false} className={`menu-item ${className}`} {...rest} />
}

/** A button in a Menu; put it in a `<form>` to send one. */
export function MenuButton({ className = '', type = 'submit', ...rest }: ComponentProps<'button'>) {
  return <button type={type} className={`menu-item ${className}`} {...rest} />
}

/** A line between groups of a Menu. */
export function MenuLine() {
  return <div className="my-1 border-t" />
}

/** A word above a group of a Menu, or about the whole of it. */
export function MenuText({ children }: { children: ReactNode }) {
  return <div className="px-2 py-1 text-[0.8125rem] text-muted">{children}</div>
}
