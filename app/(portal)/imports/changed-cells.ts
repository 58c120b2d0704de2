import { z } from 'zod'

/** A cell of the form that corrects a record: its field, what it held, and what stands in it now. */
export const sentCell = z.object({
  field: z.string(),
  held: z.string().default(''),
  value: z.string().default(''),
})

// An input of one line shows no breaks, so that it sends none.
const inOneLine = (text: string) => text.replaceAll(/[\r\n]/g, '')

/** The cells in which something else was typed than they held. */
export function changedCells(
  cells: readonly z.output<typeof sentCell>[],
): { field: string; value: string }[] {
  return cells.flatMap(({ field, held, value }) => (inOneLine(held) === value ? [] : { field, value }))
}
