import { decode as decodeQuotedPrintable } from 'libqp'
import type { Finding } from '../file-record'
import { decodeText } from './charset'
import { finding } from './findings'
import { CARD_LIMITS } from './limits'
import { readParameters, splitUnquoted, withName, type Parameters } from './parameters'
import type { UnfoldedLine } from './unfold'

/** A property of a card, decoded; escapes of its value are still in it. */
export type Property = {
  line: number
  /** `item1` of `item1.TEL`, as written; `''` when none. */
  group: string
  /** In upper case. */
  name: string
  params: Parameters
  value: string
  /** Line breaks and backslashes of such a value stand for themselves. */
  isQuotedPrintable: boolean
  /** As a content line of vCard 3.0 and 4.0, for keeping. */
  contentLine: string
}

const COLON = 58
const NAME = /^(?:([A-Za-z0-9_.-]+)\.)?([A-Za-z0-9_/-]+)$/
// Some programs make a name of their own of words with spaces.
const EXTENDED = /^ *X-[\w -]+$/i
const TRANSPORT = /^(charset|encoding)=/i
// Some programs write words in base64 too, not pictures alone.
const WORDS = /^(?:N|FN|NICKNAME|ORG|TITLE|ROLE|TEL|EMAIL|ADR|LABEL|URL|NOTE|CATEGORIES|SORT-STRING)$/
const BASE64_TEXT = /^[A-Za-z0-9+/\s]+={0,2}$/
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
const BASE64 = /^encoding="?(b|base64)"?$/i

/** A line as a property and what is to be told about it; the property is null when the line is none. */
export function readProperty(
  raw: UnfoldedLine,
  charset: string,
): { property: Property | null; findings: Finding[] } {
  const findings: Finding[] = []
  const bytes = raw.bytes
  const split = headEnd(bytes)
  const head = decodeText(bytes.subarray(0, split === -1 ? bytes.length : split), '', charset).text
  const [first = '', ...written] = splitUnquoted(head, ';')
  const title = EXTENDED.test(first) ? first.trim().replace(/ +/g, '-') : first.trim()
  const named = NAME.exec(title)
  // An edge of another kind of object, or a damaged one of a card.
  const isEdge = /^(begin|end)$/i.test(named?.[2] ?? '')
  if (split === -1 || !named || isEdge) {
    const cell = decodeText(bytes.subarray(0, CARD_LIMITS.cell * 4), '', charset).text
    return {
      property: null,
      findings: [finding('attention', 'line-unreadable', { line: raw.line, column: '', cell })],
    }
  }
  const parameters = written.filter((one) => one.trim() !== '').map(withName)
  const params = readParameters(parameters)
  const [, group = '', name = ''] = named
  const at = { line: raw.line, column: name.toUpperCase() }
  if (!params) findings.push(finding('note', 'parameters-unreadable', { ...at, cell: head }))

  const encoding = params?.get('ENCODING')?.[0]?.toLowerCase() ?? ''
  const isQuotedPrintable = encoding === 'quoted-printable'
  const body = bytes.subarray(split + 1)
  const isBase64 = encoding === 'b' || encoding === 'base64'
  const words = isBase64 && WORDS.test(at.column) ? decodeWords(body) : null
  const decoded = isQuotedPrintable ? decodeQuotedPrintable(body) : (words ?? body)
  const { text, problem } = decodeText(decoded, params?.get('CHARSET')?.[0] ?? '', charset)
  if (problem)
    findings.push(
      finding(problem === 'guessed-charset' ? 'repaired' : 'attention', problem, { ...at, cell: text }),
    )
  const value = text.replace(CONTROLS, '')
  if (value !== text) findings.push(finding('repaired', 'control-characters', { ...at, cell: value }))

  return {
    property: {
      line: raw.line,
      group,
      name: name.toUpperCase(),
      params: params ?? new Map(),
      value,
      isQuotedPrintable,
      contentLine: contentLine(
        title,
        params ? parameters.filter((one) => !words || !BASE64.test(one)) : [],
        value,
      ),
    },
    findings,
  }
}

/** Words in base64; null when it is none, or no words. */
function decodeWords(body: Uint8Array): Uint8Array | null {
  const written = Buffer.from(body).toString('latin1').trim()
  if (!BASE64_TEXT.test(written)) return null
  const bytes = Buffer.from(written, 'base64')
  return bytes.toString('latin1').search(CONTROLS) !== -1 ? null : Uint8Array.from(bytes)
}

/** Where the name and parameters end: at the first colon outside double quotes, or at the first when they never close. */
function headEnd(bytes: Uint8Array): number {
  let isQuoted = false
  for (let at = 0; at < Math.min(bytes.length, CARD_LIMITS.head); at++) {
    if (bytes[at] === 34) isQuoted = !isQuoted
    else if (bytes[at] === COLON && !isQuoted) return at
  }
  return bytes.indexOf(COLON)
}

function contentLine(title: string, parameters: string[], value: string): string {
  const kept = parameters
    .map((one) => (BASE64.test(one) ? 'ENCODING=b' : one))
    .filter((one) => one === 'ENCODING=b' || !TRANSPORT.test(one))
    .map((one) => one.replace(CONTROLS, '').replace(/[\r\n]/g, ''))
  // Folds of vCard 2.1 leave spaces in base64.
  const text = kept.includes('ENCODING=b') ? value.replace(/\s+/g, '') : value.replace(/\r\n?|\n/g, '\\n')
  return `${[title, ...kept].join(';')}:${text}`
}
