import { decodeSample, type Encoding } from './encoding/encoding'
import { guessEncodings } from './encoding/guess-encodings'
import { FileError } from './file-record'
import { entriesOf } from './phonebook-xml/vendors'
import { refuseBinary } from './refuse-binary'
import { refuseOtherText } from './refuse-other-text'

export type Recognised = {
  kind: 'table' | 'vcard' | 'ldif' | 'phonebook-xml'
  /** Those in which the beginning can be read, the most probable first; never empty. */
  encodings: Encoding[]
}

const LDIF = /^(?:#.*\n|\s*\n)*(?:version:\s*\d+\s|dn:(?::|\s|[\w.-]+\s*=))/i
const VCARD = /^\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD\s*$/im
// Of a file whose first card has lost its beginning.
const VCARD_END = /^END\s*:\s*VCARD\s*$/im
// Control characters in a row that no text has.
const NO_TEXT = /(?:(?![\t\n\v\f\r\u001b\u007f-\u009f])\p{Cc}){4}/u
const BEFORE_ROOT = /^\s*(?:<\?[^]*?\?>\s*|<!--[^]*?-->\s*|<!doctype[^<>[]*(?:\[[^\]]*\])?\s*>\s*)*/i
const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/i

/**
 * What a file is, by its beginning and then by its name. Throws `FileError` with what it is instead: `empty-file`,
 * `image`, `zip`, `spreadsheet`, `old-excel`, `pdf`, `binary`, `xml-unknown`, or what `refuseOtherText` names.
 */
export function recogniseFile(sample: Uint8Array, fileName: string): Recognised {
  if (sample.every((byte) => byte === 0)) throw new FileError('empty-file')
  refuseBinary(sample, fileName)
  const whole = withoutFolds(sample)
  const encodings = guessEncodings(whole)
  const text = readBest(whole, encodings)
  if (text.trim() === '') throw new FileError('empty-file')
  if (NO_TEXT.test(text)) throw new FileError('binary')
  const kind = textKind(text, fileName)
  return { kind, encodings: kind === 'phonebook-xml' ? declaredFirst(sample, text, encodings) : encodings }
}

const CARD = /^(?:\xef\xbb\xbf)?\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD/i
const FOLD = /\r?\n[ \t]/g

/** The bytes of cards with their lines whole: folds cut characters in two (RFC 6350 section 3.2). */
function withoutFolds(sample: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength).toString('latin1')
  return CARD.test(bytes) ? Buffer.from(bytes.replace(FOLD, ''), 'latin1') : sample
}

function readBest(sample: Uint8Array, [best]: Encoding[]): string {
  const text = best === undefined ? null : decodeSample(sample, best)
  return (text ?? '').replace(/\r\n?/g, '\n')
}

function textKind(text: string, fileName: string): Recognised['kind'] {
  const beginning = text.slice(0, 100_000)
  if (/^\s*<[?!a-z]/i.test(beginning)) return xmlKind(beginning)
  const isNamedVCard = /\.(?:vcf|vcard)$/i.test(fileName) && (VCARD.test(text) || VCARD_END.test(text))
  if (VCARD.test(beginning.slice(0, 1_000)) || isNamedVCard) return 'vcard'
  if (LDIF.test(beginning)) return 'ldif'
  if (/\.ldif?$/i.test(fileName) && /^dn:(?::|\s|[\w.-]+\s*=)/im.test(text)) return 'ldif'
  refuseOtherText(beginning)
  return 'table'
}

function xmlKind(text: string): 'phonebook-xml' {
  refuseOtherText(text)
  const root = /^<([\w.-]+)/.exec(text.replace(BEFORE_ROOT, ''))?.[1] ?? ''
  if (entriesOf(root)) return 'phonebook-xml'
  if (root === 'Workbook') throw new FileError('spreadsheet')
  throw new FileError('xml-unknown', { root: root.slice(0, 50) })
}

/** The encoding an XML declaration names, when the file can be read in it and nothing more certain was found. */
function declaredFirst(sample: Uint8Array, text: string, encodings: Encoding[]): Encoding[] {
  const label = DECLARED.exec(text)?.[1]?.toLowerCase()
  const declared = label === 'iso-8859-1' || label === 'latin1' ? 'windows-1252' : label
  const known = encodings.find((encoding) => encoding === declared)
  if (!known || known.startsWith('utf-16')) return encodings
  return [known, ...encodings.filter((encoding) => encoding !== known)]
}
