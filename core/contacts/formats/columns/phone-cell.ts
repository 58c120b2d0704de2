import { digitsOf } from '@/core/contacts/text'
import type { Finding } from '../file-record'
import { isNothing } from './is-nothing'
import { labelWord } from './label-words'
import { oneLine, withoutLongRuns } from './place-text'
import { diagnose, isHidden, isValidNumber, type NumberProblem } from './number-doctor'

/** One number of a cell. `label` is there when the cell says what the number is for. */
export type CellNumber = { value: string; extension: string; label?: string }

export type ReadPhoneCell = {
  numbers: CellNumber[]
  /** `index` is the number of the cell that it is about. */
  findings: { gravity: Finding['gravity']; key: NumberProblem | 'numbers-split'; index: number }[]
}

const PLAIN = /^(?:\+[1-9][\d ()-]{5,18}|0[\d ()]{5,18}|\(\d[\d ()-]{5,18})$/
const SURE = /\s*(?: ::: |[\r\n]+|\||;(?!\s*ext=))\s*/
const WORDS = /\s+(?:or|oder|ou|o|y|et|and|und|&)\s+/i
const UNSURE = [/\s*[/,]\s*/, /\s+(?=\+)|\s{2,}/, /\s+(?=0\d)/]
const LABEL = /^(\p{L}[\p{L} .-]*?)\s*[.:]?\s*(?=[+(]?\d)/u
const LABEL_AFTER = /(?:\s+\(?|\()(\p{L}[\p{L} .-]*)\)?$/u
// Of a whole number; the most are of E.164.
const FEWEST_DIGITS = 7
const MOST_DIGITS = 15
const OWN_EXTENSION = / ext\. (\d{1,9})$/
const NUMBER_SIGN = /^(.*\d\)?)\s*#\s*(\d{1,6})$/
const LAST_GROUP =
  /^(.*\d.*?)[\s,;/#-]*(?:ext\.?|extension|x|dw|durchwahl|poste|int\.?|anexo|-|\s|\/)\s*(\d{1,6})$/i

function hasNumber(text: string): boolean {
  return digitsOf(text).length >= 3
}

function isFull(text: string, country: string): boolean {
  return digitsOf(text).length >= FEWEST_DIGITS && isValidNumber(text, country)
}

function split(cell: string, by: RegExp, isNumber: (part: string) => boolean): string[] {
  const parts = cell.split(by).filter((part) => part !== '')
  return parts.length > 1 && parts.every(isNumber) ? parts : [cell]
}

/**
 * The numbers of a cell: a `/`, a comma or white space only between numbers that are valid by themselves, or in more
 * digits than one number has.
 */
function splitNumbers(cell: string, country: string): string[] {
  const isMore = digitsOf(cell).length > MOST_DIGITS
  const isNumber = (text: string) =>
    (isMore && digitsOf(text).length >= FEWEST_DIGITS) || isFull(withoutLabel(text, country).text, country)
  let parts = split(cell, SURE, hasNumber).flatMap((part) => split(part, WORDS, hasNumber))
  for (const separator of UNSURE) {
    parts = parts.flatMap((part) => (separator.test(part) ? split(part, separator, isNumber) : [part]))
  }
  return parts
}

function withoutLabel(text: string, country: string): { text: string; label?: string } {
  const before = LABEL.exec(text)
  const word = before && labelWord(before[1] ?? '')
  if (before && word !== null) return { text: text.slice(before[0].length), ...(word && { label: word }) }
  const after = LABEL_AFTER.exec(text)
  const kind = after && labelWord(after[1] ?? '')
  const number = after && kind ? text.slice(0, after.index) : ''
  // 1 800 HOME is a number.
  return kind && isFull(number, country) ? { text: number, label: kind } : { text }
}

function splitExtension(value: string, country: string, isMixed: boolean): [string, string] {
  const own = OWN_EXTENSION.exec(value)
  if (own) return [value.slice(0, own.index), own[1] ?? '']
  const [, number = '', extension = ''] = (isMixed ? LAST_GROUP : NUMBER_SIGN).exec(value) ?? []
  return isFull(number, country) ? [number.trim(), extension] : [value, '']
}

/**
 * Understands a cell for phone numbers in a country (ISO 3166 alpha-2): one or several numbers, words that say what
 * they are for, damage (`diagnose`). With `mixed`, an extension stands behind the number (`044 668 18 00 - 12`).
 */
export function readPhoneCell(cell: string, country: string, mixed = false): ReadPhoneCell {
  const text = withoutLongRuns(cell.trim())
  if (text === '') return { numbers: [], findings: [] }
  if (!mixed && PLAIN.test(text) && !text.includes('  ')) {
    return { numbers: [{ value: text, extension: '' }], findings: [] }
  }
  if (isNothing(text) && !isHidden(text)) {
    return { numbers: [], findings: [{ gravity: 'note', key: 'no-number', index: 0 }] }
  }
  const parts = mixed ? [text] : splitNumbers(text, country)
  const findings: ReadPhoneCell['findings'] = []
  if (parts.length > 1) findings.push({ gravity: 'note', key: 'numbers-split', index: 0 })
  const numbers = parts.map((part, index) => {
    const { text: number, label } = withoutLabel(oneLine(part), country)
    const { value, problems } = diagnose(number, country)
    for (const problem of problems) findings.push({ ...problem, index })
    const [withoutExtension, extension] = splitExtension(value, country, mixed)
    return { value: withoutExtension, extension, ...(label && { label }) }
  })
  return { numbers, findings }
}
