import { FileError } from './file-record'
import { guessEncodings } from './encoding/guess-encodings'

const SIGNATURES: { key: string; begins: RegExp }[] = [
  { key: 'image', begins: /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF[^]{4}WEBP|II\*\0|MM\0\*)/ },
  { key: 'image', begins: /^[^]{4}ftyp(?:hei[cfsx]|hevc|mif1|msf1|avif)/ },
  { key: 'pdf', begins: /^%PDF-/ },
  {
    key: 'old-excel',
    begins: /^(?:\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\x09[\x00\x02\x04\x08][\x04\x06\x08]\0)/,
  },
  { key: 'zip', begins: /^(?:PK\x03\x04|PK\x05\x06|\x1f\x8b|Rar!|7z\xbc\xaf|BZh\d|\xfd7zXZ)/ },
  { key: 'binary', begins: /^(?:bplist|SQLite format 3\0|\x7fELF|MZ[^]\0|!BDN|ID3|OggS)/ },
]
// What the archives of office programs begin with.
const OFFICE = /\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis|_rels\/\.rels|(?:xl|word)\//
const NOT_EXCEL = /\.(?:docx?|dot|msg|pptx?|pst)$/i

// Of these bytes text has tabs, line ends, form feeds and, in Japanese e-mail, escapes.
const isControl = (byte: number) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b

/** Throws `FileError` with what a file is, when it is no text: told by how it begins. */
export function refuseBinary(sample: Uint8Array, fileName: string): void {
  const beginning = latin1(sample.subarray(0, 64))
  const key = SIGNATURES.find(({ begins }) => begins.test(beginning))?.key
  if (key === 'zip' && OFFICE.test(latin1(sample.subarray(0, 8_192)))) throw new FileError('spreadsheet')
  if (key === 'old-excel' && NOT_EXCEL.test(fileName)) throw new FileError('binary')
  if (key) throw new FileError(key)
  const controls = sample.subarray(0, 65_536).filter(isControl).length
  const isMany = controls * 100 > Math.min(sample.length, 65_536)
  if (isMany && !guessEncodings(sample)[0]?.startsWith('utf-16')) throw new FileError('binary')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
