import { readEmail } from '@/core/contacts/contact'
import { digitsOf, westernDigits } from '@/core/contacts/text'
import { isDateText } from './date-cell'

/** What the cells of a column look like; `names` are people's, in one piece. */
export type Contents = 'emails' | 'urls' | 'dates' | 'phones' | 'names'

const MOST = 0.9
const URL_SHAPE =
  /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|ch|de|fr|es|eu|io|info)(?:\/\S*)?$/i
const PHONE_SHAPE = /^(?:tel:)?\+?[\d\s()./*#-]+(?:\s*(?:ext\.?|x)\s*\d+)?$/i
const NAME_SHAPE = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:,? [\p{L}\p{M}.'’-]+){1,4}$/u

// No number, address or name is longer, and the patterns would try each space of such a cell.
const LONGEST = 500

// An amount, a share, a place west or south: made of what numbers are dialled with, and none.
const MEASURE = /^(?:-.*|\d{1,7}[.,]\d{1,2}|0[.,]\d+)$/

/** Whether a text of at least so many digits has the shape of a number that is dialled. */
function hasPhoneShape(cell: string, fewest: number): boolean {
  const text = westernDigits(cell)
  return PHONE_SHAPE.test(text) && digitsOf(text).length >= fewest && !MEASURE.test(text)
}

function isPhone(cell: string): boolean {
  return hasPhoneShape(cell, 7) && digitsOf(cell).length <= 20
}

const BETWEEN_EMAILS = /[\s;,]+/

function areEmails(cell: string): boolean {
  return readEmail(cell) !== null || cell.split(BETWEEN_EMAILS).every((part) => readEmail(part) !== null)
}

const LOOKS: [Contents, (cell: string) => boolean][] = [
  ['emails', areEmails],
  ['urls', (cell) => URL_SHAPE.test(cell)],
  ['dates', isDateText],
  ['phones', isPhone],
  ['names', (cell) => NAME_SHAPE.test(cell)],
]

/** Whether at least nine of ten cells that are not empty could be dialled, extensions too; one of them is there. */
export function areDialled(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const dialled = filled.filter((cell) => cell.length <= LONGEST && hasPhoneShape(cell, 2))
  return filled.length > 0 && dialled.length >= filled.length * MOST
}

const EXTENSION = /^(?:ext|extension|x|dw|int|poste|anexo)\b/i
// Of a room or a floor (`Room 4`, `3. OG`) there are fewer digits than of a number.
const FEWEST_DIGITS = 5

function isWord(cell: string): boolean {
  const digits = digitsOf(cell).length
  return digits === 0 || (digits < FEWEST_DIGITS && /\p{L}/u.test(cell) && !EXTENSION.test(cell.trim()))
}

/** Whether all cells are words, none a number, and one is there. */
export function areWords(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.every(isWord)
}

/** Whether at least nine of ten cells that are not empty are words; one is there. */
export function areMostlyWords(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return (
    filled.length > 0 &&
    filled.filter((cell) => isWord(cell) && !isDateText(cell)).length >= filled.length * MOST
  )
}

/** What at least nine of ten cells that are not empty look like; null when nothing, or when all are empty. */
export function sniffColumn(cells: readonly string[]): Contents | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return null
  const looks = LOOKS.find(
    ([, is]) => filled.filter((cell) => cell.length <= LONGEST && is(cell)).length >= filled.length * MOST,
  )
  return looks ? looks[0] : null
}
