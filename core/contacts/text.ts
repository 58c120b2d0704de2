/** Why a text cannot be stored; the words are in the namespace `ContactErrors`. */
export type TextProblem = 'too-long' | 'invalid-characters'

export type TextRule = {
  /** Most UTF-16 code units, the measure of HTML's `maxlength`. */
  max: number
  /** Tabs and line breaks belong to this text. */
  multiline?: boolean
}

// C0 controls, DEL, lone surrogates, and the two non-characters that XML 1.0 cannot carry.
const FORBIDDEN = /[\u0000-\u001f\u007f\ufffe\uffff]|\p{Cs}/u
const FORBIDDEN_MULTILINE = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Cs}/u
const LONGEST_DECOMPOSITION = 4
// Most texts: in NFC as they are, without anything that is forbidden.
const PLAIN = /^[\x20-\x7e]*$/

/** A text with `\n` as its only line break. */
export function inLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** The text in NFC, trimmed, with `\n` as its only line break; or the problem that refuses it. */
export function readText(typed: string, rule: TextRule): { text: string } | { problem: TextProblem } {
  const trimmed = typed.trim()
  // Before normalising: its cost is not linear in a long run of combining marks.
  if (trimmed.length > rule.max * LONGEST_DECOMPOSITION) return { problem: 'too-long' }
  if (PLAIN.test(trimmed)) return trimmed.length > rule.max ? { problem: 'too-long' } : { text: trimmed }
  const lines = rule.multiline ? inLines(trimmed) : trimmed
  if ((rule.multiline ? FORBIDDEN_MULTILINE : FORBIDDEN).test(lines)) return { problem: 'invalid-characters' }
  const text = lines.normalize('NFC')
  return text.length > rule.max ? { problem: 'too-long' } : { text }
}

const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10]
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/
const OTHER_DIGITS = new RegExp(OTHER_DIGIT, 'g')

/** Arabic, Persian, Devanagari, Bengali, Thai and fullwidth digits as 0-9; everything else unchanged. */
export function westernDigits(text: string): string {
  if (!OTHER_DIGIT.test(text)) return text
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = ZEROS.find((start) => code >= start && code < start + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}

const DIGITS = /^[0-9]*$/

/** Only the digits of a text, as 0-9. */
export function digitsOf(text: string): string {
  return DIGITS.test(text) ? text : westernDigits(text).replace(/\D/g, '')
}
