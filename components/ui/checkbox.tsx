import type { ComponentProps, ReactNode } from 'react'

/** A checkbox with its label beside it. `hideLabel` keeps the label for screen readers only (table rows). */
export function Checkbox({
  label,
  hint,
  warning,
  hideLabel = false,
  className = '',
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  hint?: ReactNode
  warning?: ReactNode
  hideLabel?: boolean
}) {
  if (hideLabel && typeof label === 'string' && !warning && !hint) {
    return (
      <label className={`check check-bare ${className}`}>
        <input type="checkbox" aria-label={label} {...rest} />
      </label>
    )
  }
  return (
    <label className={`check ${hideLabel ? 'check-bare' : ''} ${className}`}>
      <input type="checkbox" {...rest} />
      <span className={hideLabel ? 'sr-only' : undefined}>
        {label}
        {warning && <span className="block text-[0.8125rem] text-warning-text">{warning}</span>}
        {hint && <span className="block text-[0.8125rem] text-muted">{hint}</span>}
      </span>
    </label>
  )
}
