import { useMemo } from 'react'
import type { ContactRowView } from './contact-row-view'

/**
 * The rows of a list as one text. What is handed to the browser's part of a page React takes apart and puts together
 * again value by value, and a list has more than a thousand of them.
 */
export type PackedRows = { json: string }

/** Packs rows for `useRows`. */
export const packRows = (rows: readonly ContactRowView[]): PackedRows => ({ json: JSON.stringify(rows) })

/** The rows of a list; new ones whenever the page has sent it anew, equal or not. */
export function useRows(packed: PackedRows): readonly ContactRowView[] {
  return useMemo(() => JSON.parse(packed.json) as readonly ContactRowView[], [packed])
}
