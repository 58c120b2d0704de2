import { analyse } from 'chardet'
import { decodeSample, type Encoding } from './encoding'
import { plausibility } from './plausibility'

/** How much of the beginning of a file is looked at; more is not wrong, only slower. */
export const SAMPLE_BYTES = 1 << 20

const BYTE_ORDER_MARKS: { encoding: Encoding; bytes: number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]
// In the order in which they are met, which decides between equals.
const OLDER: Encoding[] = [
  'windows-1252',
  'shift_jis',
  'iso-8859-15',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'gb18030',
  'big5',
  'euc-kr',
]
const WESTERN = new Set<Encoding>(['windows-1252', 'iso-8859-15', 'macintosh'])
const CHARDET_NAMES = new Map<string, Encoding>([
  ['Shift_JIS', 'shift_jis'],
  ['GB18030', 'gb18030'],
  ['Big5', 'big5'],
  ['EUC-KR', 'euc-kr'],
  ['ISO-8859-1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
])

/** The encodings in which the beginning of a file can be read, the most probable first; never empty. */
export function guessEncodings(sample: Uint8Array): Encoding[] {
  const marked = markedEncoding(sample)
  // A mark does not make UTF-8 of what is none.
  const isMarkTrue = marked !== 'utf-8' || decodeSample(sample, marked) !== null
  const certain = isMarkTrue ? (marked ?? utf16ByZeros(sample)) : undefined
  const utf8: Encoding[] = decodeSample(sample, 'utf-8') === null ? [] : ['utf-8']
  const guesses = [...(certain ? [certain] : []), ...utf8, ...olderEncodings(sample)]
  return [...new Set(guesses)]
}

function markedEncoding(sample: Uint8Array): Encoding | undefined {
  return BYTE_ORDER_MARKS.find(({ bytes }) => bytes.every((byte, at) => sample[at] === byte))?.encoding
}

/** UTF-16 without a mark: line ends, delimiters and Western letters have a zero byte, always on the same side. */
function utf16ByZeros(sample: Uint8Array): Encoding | undefined {
  const pairs = sample.length >> 1
  let high = 0
  let low = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (sample[at] === 0) high++
    if (sample[at + 1] === 0) low++
  }
  const encoding = low > high ? 'utf-16le' : 'utf-16be'
  const isOneSided = Math.max(high, low) >= pairs / 20 && Math.min(high, low) <= pairs / 100
  return pairs > 0 && high + low > 0 && isOneSided && decodeSample(sample, encoding) !== null
    ? encoding
    : undefined
}

function olderEncodings(sample: Uint8Array): Encoding[] {
  const opinions = new Map<Encoding, number>()
  for (const { name, confidence } of analyse(sample.subarray(0, 1 << 16))) {
    const encoding = CHARDET_NAMES.get(name)
    if (encoding) opinions.set(encoding, Math.max(confidence / 100, opinions.get(encoding) ?? 0))
  }
  // chardet knows neither ISO-8859-15 nor Mac Roman: what it says for Western Europe speaks for all three. Of a few
  // names it is as ready to say Central Europe, which must be the more plausible by itself.
  const westernOpinion = opinions.get('windows-1252') ?? 0
  const scored = OLDER.flatMap((encoding) => {
    const text = decodeSample(sample, encoding)
    if (text === null) return []
    const isWestern = WESTERN.has(encoding)
    const opinion = isWestern ? westernOpinion : (opinions.get(encoding) ?? 0)
    return [{ encoding, score: plausibility(text, encoding) + opinion / 2 }]
  })
  return scored.sort((one, other) => other.score - one.score).map(({ encoding }) => encoding)
}
