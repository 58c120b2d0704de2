import type { ComponentProps, ReactNode } from 'react'

/** A checkbox with its label beside it. `hideLabel` keeps the label for screen readers only (table rows). */
export function Checkbox({
  label,
  hint,
  hideLabel = false,
  className = '',
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode; hideLabel?: boolean }) {
  return (
    <label
      className={`inline-flex min-h-6 gap-2 align-middle max-sm:min-h-11 max-sm:items-center ${hideLabel ? 'min-w-6 items-center justify-center max-sm:min-w-11' : 'items-start'} ${className}`}
    >
      <input
        type="checkbox"
        className={`size-4 shrink-0 ${hideLabel ? '' : 'mt-0.5 max-sm:mt-0'}`}
        {...rest}
      />
      <span className={hideLabel ? 'sr-only' : ''}>
        {label}
        {hint && <span className="block text-[0.8125rem] text-muted">{hint}</span>}
      </span>
    </label>
  )
}
