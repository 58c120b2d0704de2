import ICAL from 'ical.js'

/** The versions that are written: RFC 2426 and RFC 6350. */
export type Version = '3.0' | '4.0'

type Value = string | string[]

const ESCAPED: Record<string, string> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' }
const NEVER_WRITTEN = /[\u0000-\u0008\u000b-\u001f\u007f]/g

function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NEVER_WRITTEN, '')
}

/** A text escaped for any place in a value (RFC 6350 section 3.4). Whatever is in it, it stays one line. */
export function escapeText(text: string): string {
  return withoutControls(text).replace(/[\\;,\n]/g, (character) => ESCAPED[character] ?? character)
}

function escapeUri(uri: string): string {
  return withoutControls(uri).replace(/\n/g, '').replace(/\\/g, '\\\\')
}

const TYPES = { text: { toICAL: escapeText }, uri: { toICAL: escapeUri } }
// ical.js leaves `;` unescaped in texts, which RFC 2426 forbids, and escapes commas in addresses of the web; its TEL of
// vCard 4.0 is a URI by default, where RFC 6350 section 6.4.1 has a text.
const TEXT = { defaultType: 'text' }
const DESIGNS = {
  '3.0': {
    ...ICAL.design.vcard3,
    value: { ...(ICAL.design.vcard3.value as object), ...TYPES },
    property: { ...(ICAL.design.vcard3.property as object), tel: TEXT },
  },
  '4.0': {
    ...ICAL.design.vcard,
    value: { ...(ICAL.design.vcard.value as object), ...TYPES },
    property: { ...(ICAL.design.vcard.property as object), tel: TEXT },
  },
}

/** One property to write, its texts as a person reads them. */
export type WrittenProperty = {
  group?: string
  /** In lower case, as jCard has it (RFC 7095); that of an `unknown` as it is written. */
  name: string
  params?: Record<string, Value>
  /** The value of an `unknown` is written as it stands. */
  type: 'text' | 'uri' | 'date-and-or-time' | 'binary' | 'unknown'
  /** One value; the components of a structured one; or the items of a list, which are `...items`. */
  values: Value[]
}

/** A property as an unfolded content line. */
export function contentLine(version: Version, property: WrittenProperty): string {
  const { group, name, params = {}, type, values } = property
  // ical.js would write the names of groups and extensions in capitals.
  const line =
    type === 'unknown'
      ? `${[name, ...Object.entries(params).map(([key, value]) => `${key}=${value.toString()}`)].join(';')}:${values.join(',')}`
      : ICAL.stringify.property([name, params, type, ...values], DESIGNS[version], true)
  return group ? `${group}.${line}` : line
}
