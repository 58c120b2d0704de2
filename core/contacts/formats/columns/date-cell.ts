import { readBirthday } from '@/core/contacts/birthday'
import { westernDigits } from '@/core/contacts/text'
import { monthNumber } from './date-words'

/** What stands first in dates such as 3/4/1980. */
export type DayMonthOrder = 'day-first' | 'month-first'

/** How the dates of a column are written. */
export type DateOrder = {
  order: DayMonthOrder
  /** Whether the column itself shows the order; else it is the country's custom. */
  certain: boolean
  /** Whether the column has dates in words or numbers, so that bare numbers are days since 1900 as Excel counts them. */
  serials: boolean
}

/** What stands in a cell that is a date. `key` says what is doubtful or wrong, as a key in the messages `Findings`. */
export type ReadDate =
  | { birthday: '' }
  | {
      /** As `readBirthday` gives it. */
      birthday: string
      key?: 'two-digit-year' | 'date-order-unclear' | 'date-from-number'
    }
  | { key: 'invalid-date' }

type Shape = { year: string; month: number; day: number; unordered?: boolean }

const TIME = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[ap]\.?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?$/i
const EMPTY = /^0{1,4}[./-]0{1,2}[./-]0{1,4}$/
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const EAST_ASIAN = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]$/
const BASIC = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const NO_YEAR = /^--(\d{2})-?(\d{2})$/
const NUMERIC = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})$/
// `25.12.`, `12/25`: of those without a year, which might as well be other things than dates.
const DAY_AND_MONTH = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\.?$/
const DAY_NAMED =
  /^(\d{1,2})(?:st|nd|rd|th|er|º)?[\s.-]*(?:de\s+)?(\p{L}+\.?)[\s,.-]*(?:de\s+|del\s+)?(\d{4}|\d{2})?$/iu
const NAMED_DAY = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s*(\d{4}))?$/iu
const SERIAL = /^\d{3,5}(?:\.0+)?$/
const MONTH_FIRST_COUNTRIES = new Set(['US', 'PH', 'PR', 'GU', 'AS', 'VI', 'FM', 'MH', 'PW'])
const FIRST_SERIAL = 60
const DAY = 86_400_000
// Day 0 of Excel's calendar after its 29 February 1900, which never was.
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)

// The longest text that is a date has fewer characters; of a longer one the patterns would try each space.
const LONGEST = 100

function plain(cell: string): string {
  return cell.length > LONGEST ? 'long' : westernDigits(cell.trim()).replace(TIME, '')
}

function inOrder([, one, separator, other, year = '']: RegExpExecArray, order: DayMonthOrder): Shape {
  const [first, second] = [Number(one), Number(other)]
  // Points are written day first everywhere.
  const isDayFirst = separator === '.' || first > 12 || (order === 'day-first' && second <= 12)
  const unordered = separator !== '.' && first <= 12 && second <= 12 && first !== second
  return isDayFirst
    ? { year, month: second, day: first, unordered }
    : { year, month: first, day: second, unordered }
}

function readShape(text: string, order: DayMonthOrder): Shape | null {
  const iso = ISO.exec(text) ?? BASIC.exec(text) ?? EAST_ASIAN.exec(text)
  if (iso) return { year: iso[1] ?? '', month: Number(iso[2]), day: Number(iso[3]) }
  const noYear = NO_YEAR.exec(text)
  if (noYear) return { year: '', month: Number(noYear[1]), day: Number(noYear[2]) }
  const numeric = NUMERIC.exec(text)
  if (numeric) return inOrder(numeric, order)
  const named = DAY_NAMED.exec(text)
  if (named) return { year: named[3] ?? '', month: monthNumber(named[2] ?? ''), day: Number(named[1]) }
  const american = NAMED_DAY.exec(text)
  if (american) {
    return { year: american[3] ?? '', month: monthNumber(american[1] ?? ''), day: Number(american[2]) }
  }
  return null
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

// A birthday is past: 99 is 1999 in 2026, and 30 is 1930.
function fullYear(year: string, thisYear: number): string {
  if (year.length !== 2) return year
  const century = Math.floor(thisYear / 100) * 100
  const candidate = century + Number(year)
  return String(candidate <= thisYear ? candidate : candidate - 100)
}

function write({ year, month, day }: Shape, thisYear: number): string | null {
  const date = `${twoDigits(month)}-${twoDigits(day)}`
  return readBirthday(year === '' ? `--${date}` : `${fullYear(year, thisYear)}-${date}`)
}

/** Whether a cell is a date in any of the shapes that `readDateCell` knows, with its day in the calendar. */
export function isDateText(cell: string): boolean {
  const shape = readShape(plain(cell), 'day-first')
  return shape !== null && write(shape, 2000) !== null
}

/** Whether a cell is how a program writes that there is no date: `0/0/00`, `0.0.00`, `0000-00-00`. */
export function isEmptyDate(cell: string): boolean {
  return EMPTY.test(cell)
}

/**
 * How the dates of a column are written, by all its cells: a first number above 12 shows that days stand first. A
 * column that does not show it, or shows both, is read as the country (ISO 3166 alpha-2) writes dates.
 */
export function readDateOrder(cells: Iterable<string>, country: string): DateOrder {
  let dayFirst = false
  let monthFirst = false
  let serials = false
  for (const cell of cells) {
    const text = plain(cell)
    serials ||= !SERIAL.test(text) && isDateText(text)
    const numeric = NUMERIC.exec(text) ?? DAY_AND_MONTH.exec(text)
    if (!numeric || numeric[2] === '.') continue
    dayFirst ||= Number(numeric[1]) > 12
    monthFirst ||= Number(numeric[3]) > 12
  }
  const certain = dayFirst !== monthFirst
  const custom = MONTH_FIRST_COUNTRIES.has(country) ? 'month-first' : 'day-first'
  return { order: certain ? (dayFirst ? 'day-first' : 'month-first') : custom, certain, serials }
}

/** Reads a cell that is a date, in the order of its column. Two-digit years are taken as the last such year. */
export function readDateCell(
  cell: string,
  { order, certain, serials }: DateOrder,
  thisYear = new Date().getUTCFullYear(),
): ReadDate {
  const text = plain(cell)
  if (text === '' || isEmptyDate(text)) return { birthday: '' }
  const dayAndMonth = DAY_AND_MONTH.exec(text)
  const shape = dayAndMonth ? inOrder(dayAndMonth, order) : readShape(text, order)
  if (!shape) {
    const days = Number(text)
    if (!serials || !SERIAL.test(text) || days <= FIRST_SERIAL) return { key: 'invalid-date' }
    const date = new Date(EXCEL_EPOCH + days * DAY).toISOString().slice(0, 10)
    return { birthday: date, key: 'date-from-number' }
  }
  const birthday = write(shape, thisYear)
  if (birthday === null) return { key: 'invalid-date' }
  if (shape.year.length === 2) return { birthday, key: 'two-digit-year' }
  if (shape.unordered && !certain) return { birthday, key: 'date-order-unclear' }
  return { birthday }
}

/** A birthday from cells of its own for year, month (a number or a name) and day; `''` when they are no date. */
export function joinBirthday(year: string, month: string, day: string): string {
  const monthOf = /^\d+$/.test(month) ? Number(month) : monthNumber(month)
  const dayOf = /^\d+$/.test(day) ? Number(day) : 0
  return write({ year, month: monthOf, day: dayOf }, new Date().getUTCFullYear()) ?? ''
}
