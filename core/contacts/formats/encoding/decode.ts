import { FileError } from '../file-record'
import { ENCODING_NAMES, withoutMark, type Encoding } from './encoding'

const LINE_BREAK = /\r\n|[\r\n]/g
const ALL_LINE_BREAKS = /[\r\n]/g

/**
 * The text of a file, without its byte order mark, piece by piece. Nothing is replaced: bytes that are not of the
 * encoding throw `FileError('wrong-encoding', { encoding, line })`.
 */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const lines = new LineFinder(encoding)
  for await (const chunk of unmarked(chunks)) {
    const text = orWrong(
      () => decoder.decode(chunk, { stream: true }),
      encoding,
      () => lines.ofFaultIn(chunk),
    )
    lines.pass(chunk)
    if (text !== '') yield text
  }
  const rest = orWrong(
    () => decoder.decode(),
    encoding,
    () => lines.line,
  )
  if (rest !== '') yield rest
}

// A byte order mark may be cut in two.
const MARK_BYTES = 3

async function* unmarked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | null = new Uint8Array()
  for await (const chunk of chunks) {
    if (first === null) {
      yield chunk
      continue
    }
    first = Buffer.concat([first, chunk])
    if (first.length < MARK_BYTES) continue
    yield withoutMark(first)
    first = null
  }
  if (first !== null && first.length > 0) yield first
}

function orWrong(read: () => string, encoding: Encoding, line: () => number): string {
  try {
    return read()
  } catch {
    throw new FileError('wrong-encoding', { encoding: ENCODING_NAMES[encoding], line: line() })
  }
}

/** A decoder that threw does not say where: a second one follows a chunk behind, and goes byte by byte to the fault. */
class LineFinder {
  line = 1
  readonly #decoder: TextDecoder
  #endsInCr = false

  constructor(encoding: Encoding) {
    this.#decoder = new TextDecoder(encoding, { fatal: true })
  }

  pass(chunk: Uint8Array): void {
    const text = this.#decoder.decode(chunk, { stream: true })
    if (text === '') return
    const continues = this.#endsInCr && text.startsWith('\n') ? 1 : 0
    this.line += countLineBreaks(text) - continues
    this.#endsInCr = text.endsWith('\r')
  }

  ofFaultIn(chunk: Uint8Array): number {
    try {
      for (let at = 0; at < chunk.length; at++) this.pass(chunk.subarray(at, at + 1))
    } catch {
      // The fault: the count stands at its line.
    }
    return this.line
  }
}

function countLineBreaks(text: string): number {
  const breaks = text.includes('\r') ? LINE_BREAK : ALL_LINE_BREAKS
  let count = 0
  breaks.lastIndex = 0
  while (breaks.exec(text) !== null) count++
  return count
}
