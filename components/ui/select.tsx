import type { ComponentProps } from 'react'
import { Icon } from './icon'

/** One choice: what is sent and what is read. */
export type SelectOption = { value: string; label: string; disabled?: boolean }

/** The browser's own select. `options` are the choices; or pass `<option>` and `<optgroup>` children. */
export function Select({
  className = '',
  options = [],
  children,
  ...rest
}: ComponentProps<'select'> & { options?: readonly SelectOption[] }) {
  return (
    <span className={`relative block min-w-0 ${className}`}>
      <select className={`field-control h-8 appearance-none truncate pr-8 max-sm:h-11`} {...rest}>
        {children}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon
        name="chevron-down"
        className="pointer-events-none absolute inset-y-0 right-2 my-auto size-4 text-muted"
      />
    </span>
  )
}
