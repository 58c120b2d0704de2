import { decodeWhole } from '../encoding/encoding'

/** What an attribute says: a text, bytes that are no text, or where it is to be read from, which is never done. */
export type LdifValue =
  | { kind: 'text'; text: string; isGuessed?: true }
  | { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'reference' }
  | { kind: 'damaged' }

/** One line of an entry (RFC 2849, attrval-spec). */
export type LdifAttribute = {
  line: number
  /** As written, without its options. */
  name: string
  /** As it stands in the file, behind the colons. */
  raw: string
  value: LdifValue
}

const ATTRIBUTE = /^([^:;\s]+)(?:;[^:]*)?(::|:<|:) *(.*)$/s
const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/
const BINARY =
  /^(?:jpegphoto|thumbnailphoto|photo|usercertificate|usersmimecertificate|audio|object(?:guid|sid)|sidhistory|logonhours|ms-ds-consistencyguid|msexch\w*guid|\w*securitydescriptor)$/i
// Bytes that no text has.
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/** The attribute of a line; null when it is none. Base64 that is not UTF-8 is read as Windows-1252, and guessed,
 * unless it holds bytes that no text has. */
export function readAttribute(line: number, text: string): LdifAttribute | null {
  const match = ATTRIBUTE.exec(text)
  if (!match) return null
  const [, name = '', separator, raw = ''] = match
  return { line, name, raw, value: readValue(name, separator, raw) }
}

function readValue(name: string, separator: string | undefined, raw: string): LdifValue {
  if (separator === ':<') return { kind: 'reference' }
  if (separator === ':') return { kind: 'text', text: raw }
  if (!BASE64.test(raw)) return { kind: 'damaged' }
  const bytes = Uint8Array.from(Buffer.from(raw, 'base64'))
  if (BINARY.test(name) || NO_TEXT.test(Buffer.from(bytes).toString('latin1')))
    return { kind: 'bytes', bytes }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { kind: 'text', text: decodeWhole(new TextDecoder('windows-1252'), bytes), isGuessed: true }
  }
}
