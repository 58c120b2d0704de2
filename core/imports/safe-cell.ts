import { neutralise } from '@/core/contacts/formats/formula-cells'

// Digits behind a plus compute nothing, and read better as they are; those of +41-44 are subtracted.
const NUMBER = /^\+\d[\d ]*$/

/** A cell of a report as a spreadsheet program may open it: no formula. */
export function safeCell(cell: string): string {
  return NUMBER.test(cell) ? cell : neutralise(cell)
}
