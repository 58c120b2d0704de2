import { withoutMark } from '../encoding/encoding'
import { FileError, type FileRecord } from '../file-record'
import { isCharset } from './charset'
import { CARD_LIMITS } from './limits'
import { LineSplitter, type PhysicalLine } from './physical-lines'
import { CardSplitter, type RawCard } from './raw-cards'
import { readCard } from './to-contact/read-card'
import { Unfolder, type UnfoldedLine } from './unfold'

const UTF_16 = /^utf-?16/i

async function* asUtf8(bytes: AsyncIterable<Uint8Array>, charset: string): AsyncIterable<Uint8Array> {
  const decoder = new TextDecoder(charset)
  const encoder = new TextEncoder()
  for await (const chunk of bytes) yield encoder.encode(decoder.decode(chunk, { stream: true }))
  yield encoder.encode(decoder.decode())
}

/** The first line without its byte order mark. */
function unmarked(line: PhysicalLine): PhysicalLine {
  return line.line === 1 ? { ...line, bytes: withoutMark(line.bytes) } : line
}

class CardReader {
  private readonly lines = new LineSplitter()
  private readonly unfolder = new Unfolder()
  private readonly cards = new CardSplitter()
  private count = 0

  constructor(private readonly charset: string) {}

  *push(chunk: Uint8Array): Generator<FileRecord> {
    for (const line of this.lines.push(chunk)) yield* this.take(this.unfolder.push(unmarked(line)))
  }

  *end(): Generator<FileRecord> {
    for (const line of this.lines.end()) yield* this.take(this.unfolder.push(unmarked(line)))
    yield* this.take(this.unfolder.end())
    for (const card of this.cards.end()) yield this.record(card)
  }

  private *take(lines: Iterable<UnfoldedLine>): Generator<FileRecord> {
    for (const line of lines) for (const card of this.cards.push(line)) yield this.record(card)
  }

  private record(card: RawCard): FileRecord {
    this.count++
    if (this.count > CARD_LIMITS.records)
      throw new FileError('too-many-records', { max: CARD_LIMITS.records })
    return readCard(card, this.charset)
  }
}

/**
 * The cards of a file of vCard 2.1, 3.0 (RFC 2426) or 4.0 (RFC 6350), mixed as they may be, in the order in which they
 * end; a card inside another is one of its own. `encoding` is that of the file (WHATWG Encoding), UTF-8 unless said.
 * Whatever stands in the bytes, each BEGIN:VCARD gives one record, and each END of properties that have no BEGIN. Throws FileError: `unknown-encoding`,
 * `too-many-records`.
 */
export async function* readVCards(
  bytes: AsyncIterable<Uint8Array>,
  { encoding = 'utf-8' }: { encoding?: string } = {},
): AsyncIterable<FileRecord> {
  if (!isCharset(encoding)) throw new FileError('unknown-encoding', { encoding })
  const isUtf16 = UTF_16.test(encoding)
  const reader = new CardReader(isUtf16 ? 'utf-8' : encoding)
  for await (const chunk of isUtf16 ? asUtf8(bytes, encoding) : bytes) yield* reader.push(chunk)
  yield* reader.end()
}
