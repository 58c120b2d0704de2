import ICAL from 'ical.js'
import { decode as decodeQuotedPrintable } from 'libqp'
import { decodeText } from './charset'
import { CARD_LIMITS } from './limits'

/** Parameters by upper-case name, their values as written, RFC 6868 undone. */
export type Parameters = Map<string, string[]>

const ENCODINGS = /^(base64|b|quoted-printable|7bit|8bit)$/i
const PLACES = /^(inline|url|uri|cid|content-id)$/i
const MOST_PARAMETERS = 100
const TYPE_LIST = { multiValue: ',' }

// ical.js reads the grammar of parameters; with no properties and no types of its own it leaves values alone. It looks
// names up with `in`, so its tables have no prototype.
const NOTHING_BUT_PARAMETERS = {
  name: 'vcard4',
  value: bare({}),
  param: bare({ type: TYPE_LIST }),
  property: bare({}),
  propertyGroups: true,
}

function bare(entries: object): object {
  return Object.assign(Object.create(null) as object, entries)
}

/** Splits at a character that does not stand between double quotes. */
export function splitUnquoted(text: string, separator: string): string[] {
  const parts: string[] = []
  let start = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (text[at] === separator && !isQuoted) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}

// A label of the user's own, as Samsung's phones write it into the place of a type.
const CUSTOM = /^X-CUSTOM\((?:CHARSET=([\w-]+),ENCODING=QUOTED-PRINTABLE,)?(.+)\)$/i

function customType([, charset = '', label = '']: RegExpExecArray): string {
  const text = charset === '' ? label : decodeText(decodeQuotedPrintable(label), charset, 'utf-8').text
  return `TYPE="X-${text.replace(/[",;:\p{Cc}]+/gu, ' ').trim()}"`
}

/** `WORK` of vCard 2.1 as `TYPE=WORK`, `BASE64` as `ENCODING=BASE64`; what has a name stays. */
export function withName(parameter: string): string {
  const custom = CUSTOM.exec(parameter.trim())
  if (custom) return customType(custom)
  if (parameter.includes('=')) return parameter.trim()
  const word = parameter.trim()
  if (ENCODINGS.test(word)) return `ENCODING=${word}`
  return PLACES.test(word) ? `VALUE=${word}` : `TYPE=${word}`
}

/** Reads `NAME=value` parameters. Null when they break the grammar (RFC 6350 section 3.3) or are beyond all measure. */
export function readParameters(named: string[]): Parameters | null {
  const line = ['X', ...named].join(';')
  if (line.length > CARD_LIMITS.head || named.length > MOST_PARAMETERS) return null
  const parsed = parse(line)
  if (!parsed) return null
  const read: Parameters = new Map()
  for (const [name, value] of Object.entries(parsed.values)) {
    // ical.js splits `"a","b"` and leaves the quotes in between.
    const written = texts(value)
    read.set(name.toUpperCase(), name === 'type' ? written.map((one) => one.replaceAll('"', '')) : written)
  }
  if (parsed.valueType !== '') read.set('VALUE', [parsed.valueType])
  return read
}

function parse(line: string): { values: object; valueType: string } | null {
  try {
    const property: unknown = ICAL.parse.property(`${line}:`, NOTHING_BUT_PARAMETERS)
    if (!Array.isArray(property)) return null
    const values: unknown = property[1]
    const valueType: unknown = property[2]
    if (typeof values !== 'object' || values === null) return null
    return { values, valueType: typeof valueType === 'string' && valueType !== 'unknown' ? valueType : '' }
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

function texts(value: unknown): string[] {
  return [value].flat(Infinity).filter((one) => typeof one === 'string')
}
