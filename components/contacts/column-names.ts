import type { CSSProperties } from 'react'

/**
 * The columns' names as variables that contacts.css shows beside the values on a phone: `--column-company` and so on.
 * They stand once on a list; an attribute of every cell would repeat them hundreds of times.
 */
export function columnNames(names: Readonly<Record<string, string>>): CSSProperties {
  const variables = Object.entries(names).map(([column, name]) => [`--column-${column}`, cssString(name)])
  return Object.fromEntries(variables) as CSSProperties
}

/** A string of CSS (CSS Syntax Level 3, 4.3.5). */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}
