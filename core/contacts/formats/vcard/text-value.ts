import type { Property } from './property'

const ESCAPE = /\\([\\,;:"'nN])/g
const ESCAPE_OF_2_1 = /\\([,;:])/g
const LINE_BREAK = /\r\n?/g

function unescape(text: string, rule: RegExp): string {
  return text.replace(rule, (_, escaped: string) => (escaped === 'n' || escaped === 'N' ? '\n' : escaped))
}

/**
 * The value of a property as one text, trimmed (RFC 6350 section 3.4). In quoted-printable text of vCard 2.1 a
 * backslash stands for itself before anything but a separator.
 */
export function textOf({ value, isQuotedPrintable }: Property): string {
  return unescape(value, isQuotedPrintable ? ESCAPE_OF_2_1 : ESCAPE)
    .replace(LINE_BREAK, '\n')
    .trim()
}

/** A structured or list value cut at a separator that no backslash escapes, each part still escaped. */
export function splitEscaped(value: string, separator: ';' | ','): string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++
    else if (value[at] === separator) {
      parts.push(value.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, value.slice(start)]
}

/** The components of a structured value (N, ORG, ADR), unescaped and trimmed. */
export function componentsOf({ value }: Property): string[] {
  return splitEscaped(value, ';').map(plain)
}

/** The items of a list (NICKNAME, CATEGORIES), unescaped, trimmed, without empty ones. */
export function listOf({ value }: Property): string[] {
  return splitEscaped(value, ',')
    .map(plain)
    .filter((item) => item !== '')
}

/** One escaped text as it is read. */
export function plain(escaped: string): string {
  return unescape(escaped, ESCAPE).replace(LINE_BREAK, '\n').trim()
}

/** A text for a field of one line: its breaks and tabs are spaces. */
export function oneLine(text: string): string {
  // By whole runs: a pattern of a break between spaces would try each space of a long run as its beginning.
  return text.replace(/\s+/g, (run) => (/[\n\t]/.test(run) ? ' ' : run))
}
