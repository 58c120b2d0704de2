/** The encodings contacts come in, as the labels of the WHATWG Encoding Standard. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'iso-8859-15'
  | 'macintosh'
  | 'windows-1250'
  | 'windows-1251'
  | 'shift_jis'
  | 'gb18030'
  | 'big5'
  | 'euc-kr'

/** What people call them; every text in ISO-8859-1 reads the same in Windows-1252. */
export const ENCODING_NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (ISO-8859-1)',
  'iso-8859-15': 'ISO-8859-15',
  macintosh: 'Mac Roman',
  'windows-1250': 'Windows-1250 (Polski, Čeština …)',
  'windows-1251': 'Windows-1251 (Кириллица)',
  shift_jis: 'Shift_JIS',
  gb18030: 'GB18030 (简体中文)',
  big5: 'Big5 (繁體中文)',
  'euc-kr': 'EUC-KR (한국어)',
}

const MARK = [0xef, 0xbb, 0xbf]

/**
 * The beginning of a file without the byte order mark of UTF-8. Text of an older encoding has one from a program that was
 * wrong.
 */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  return MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(MARK.length) : bytes
}

/**
 * The text of the bytes without a byte order mark, of which the last character may be cut off; null when they are not of
 * this encoding.
 */
export function decodeSample(sample: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(withoutMark(sample), { stream: true })
  } catch {
    return null
  }
}

/**
 * All the bytes as a text. Node.js 20.20 reads Windows-1252 given at once as ISO-8859-1, which has no euro sign and no
 * curly quotes, but rightly as a stream; of one byte a character, the two are the same.
 */
export function decodeWhole(decoder: TextDecoder, bytes: Uint8Array): string {
  return decoder.decode(bytes, { stream: decoder.encoding === 'windows-1252' })
}
