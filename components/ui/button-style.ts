/** How loud a button is: one `primary` a page, `danger` for what removes something. */
export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
/** `medium` is 32 px high, `small` 28 px; both are 44 px (small: 36 px) at phone width. */
export type ButtonSize = 'medium' | 'small'
/** What every button-like element may be asked for. */
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; iconOnly?: boolean }

/** The classes of a button, for the rare element that must look like one and is neither Button nor ButtonLink. */
export function buttonStyle({
  variant = 'secondary',
  size = 'medium',
  iconOnly = false,
}: ButtonLook): string {
  return `button button-${variant}${size === 'small' ? ' button-small' : ''}${iconOnly ? ' button-icon' : ''}`
}
