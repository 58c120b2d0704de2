/** How a person wants the interface lit; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const

/** One of `themes`. */
export type Theme = (typeof themes)[number]

/** The theme a value from outside names, else `system`. */
export function themeOf(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}
