/** How loud a button is: one `primary` a page, `danger` for what removes something. */
export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
/** `medium` is 32 px high, `small` 28 px; both are 44 px (small: 36 px) at phone width. */
export type ButtonSize = 'medium' | 'small'
/** What every button-like element may be asked for. */
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; iconOnly?: boolean }

const base =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none ' +
  'transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55 forced-colors:border-current'

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent text-on-accent enabled:hover:bg-accent-hover [a&]:hover:bg-accent-hover',
  secondary: 'border-line-strong/60 bg-surface text-text enabled:hover:bg-hover [a&]:hover:bg-hover',
  ghost: 'border-transparent text-text enabled:hover:bg-hover [a&]:hover:bg-hover',
  danger:
    'border-transparent bg-danger text-on-danger enabled:hover:bg-danger-hover [a&]:hover:bg-danger-hover',
}

const sizes: Record<ButtonSize, string> = {
  medium: 'h-8 px-3 max-sm:h-11 max-sm:px-4',
  small: 'h-7 px-2 text-[0.8125rem] max-sm:h-9 max-sm:px-3',
}

const squares: Record<ButtonSize, string> = {
  medium: 'size-8 max-sm:size-11',
  small: 'size-7 max-sm:size-9',
}

/** The classes of a button, for the rare element that must look like one and is neither Button nor ButtonLink. */
export function buttonStyle({
  variant = 'secondary',
  size = 'medium',
  iconOnly = false,
}: ButtonLook): string {
  return `${base} ${variants[variant]} ${iconOnly ? squares[size] : sizes[size]}`
}
