import { decodeWhole } from '../encoding/encoding'

const decoders = new Map<string, TextDecoder | null>()

function decoder(name: string, fatal: boolean): TextDecoder | null {
  const key = `${name.slice(0, 40)} ${fatal}`
  const known = decoders.get(key)
  if (known !== undefined) return known
  const made = make(name, fatal)
  if (made || decoders.size < 100) decoders.set(key, made)
  return made
}

function make(name: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(name.trim(), { fatal, ignoreBOM: true })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Whether there is a character set of that name (WHATWG Encoding, and its other names). */
export function isCharset(name: string): boolean {
  return decoder(name, false) !== null
}

/** What had to be guessed about a text: keys of findings. */
export type CharsetProblem = 'guessed-charset' | 'unknown-charset' | 'damaged-text'

/**
 * Bytes as text, in the character set that the property names, else in that of the file. UTF-8 that is none is taken
 * for windows-1252, the usual one of programs that say nothing, and windows-1252 that is UTF-8 for UTF-8.
 */
export function decodeText(
  bytes: Uint8Array,
  named: string,
  ofFile: string,
): { text: string; problem?: CharsetProblem } {
  if (named !== '' && !isCharset(named)) {
    return { text: decodeText(bytes, '', ofFile).text, problem: 'unknown-charset' }
  }
  const charset = named || ofFile
  // Many say ISO-8859-1 and write UTF-8, which no word of ISO-8859-1 looks like.
  const isNamedWestern = named !== '' && decoder(named, true)?.encoding === 'windows-1252'
  const utf8 = isNamedWestern && bytes.some((byte) => byte > 127) ? strictly(bytes, 'utf-8') : null
  if (utf8 !== null) return { text: utf8, problem: 'guessed-charset' }
  const text = strictly(bytes, charset)
  if (text !== null) return { text }
  const isUtf8 = decoder(charset, false)?.encoding === 'utf-8'
  const loose = isUtf8 ? decoder('windows-1252', false) : decoder(charset, false)
  return {
    text: loose ? decodeWhole(loose, bytes) : '',
    problem: isUtf8 ? 'guessed-charset' : 'damaged-text',
  }
}

function strictly(bytes: Uint8Array, charset: string): string | null {
  const strict = decoder(charset, true)
  try {
    return strict && decodeWhole(strict, bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
