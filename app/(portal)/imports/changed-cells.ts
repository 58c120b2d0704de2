import { z } from 'zod'
import { inLines } from '@/core/contacts/text'
import type { Correction } from '@/core/imports/findings-left'

/** A cell of the form that corrects a record: its field, what it held, and what stands in it now. */
export const sentCell = z.object({
  field: z.string(),
  held: z.string().default(''),
  value: z.string().default(''),
})
type SentCell = z.output<typeof sentCell>

const isOfSeveralLines = (field: string) => /^notes$|\.street$/.test(field)
// An input of one line shows no breaks, so that it sends none.
const inOneLine = (text: string) => text.replaceAll(/[\r\n]/g, '')

/** The cells in which something else was typed than they held. */
export function changedCells(cells: readonly SentCell[]): Correction[] {
  return cells.flatMap(({ field, held, value }) => {
    // A form sends the breaks of a text as CR LF, whichever it was filled with.
    const shown = isOfSeveralLines(field) ? inLines(held) : inOneLine(held)
    return shown === inLines(value) ? [] : { field, held, value: inLines(value) }
  })
}

const rowOf = (field: string) => /^\w+\[\d+\]/.exec(field)?.[0]

/** What the other cells held of the rows of lists in which something was typed: it tells that they are still the same rows. */
export function besideChanged(cells: readonly SentCell[]): Pick<SentCell, 'field' | 'held'>[] {
  const changed = changedCells(cells).map(({ field }) => field)
  const rows = changed.flatMap((field) => rowOf(field) ?? [])
  return cells.flatMap(({ field, held }) =>
    rows.includes(rowOf(field) ?? '') && !changed.includes(field) ? { field, held } : [],
  )
}
