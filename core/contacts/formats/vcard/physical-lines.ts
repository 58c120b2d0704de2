import { GrowingBytes } from './growing-bytes'
import { CARD_LIMITS } from './limits'

const LF = 10
const CR = 13

/** A line of the file without its end; `isCut` when it was longer than a property may be. */
export type PhysicalLine = { line: number; bytes: Uint8Array; isCut: boolean }

/**
 * Cuts chunks of bytes into lines. A line ends with LF, CR, CR LF, or the CR CR LF that iOS once wrote, mixed as they
 * may be; the chunks may be cut anywhere.
 */
export class LineSplitter {
  private open: GrowingBytes | null = null
  private line = 1
  /** Carriage returns since the line that the first of them ended. */
  private returns = 0

  private opened(): GrowingBytes {
    return (this.open ??= new GrowingBytes(CARD_LIMITS.property))
  }

  *push(chunk: Uint8Array): Generator<PhysicalLine> {
    let start = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]
      if (byte === LF) {
        if (this.returns === 0) yield this.finish(chunk.subarray(start, at))
        else this.returns = 0
        start = at + 1
      } else if (byte === CR) {
        if (this.returns === 0) yield this.finish(chunk.subarray(start, at))
        this.returns++
        start = at + 1
      } else if (this.returns > 0) {
        if (this.returns > 1) yield this.emptyLines(this.returns - 1)
        this.returns = 0
      }
    }
    if (start < chunk.length) this.opened().append(chunk.subarray(start))
  }

  *end(): Generator<PhysicalLine> {
    if (this.open) yield this.finish(new Uint8Array())
  }

  private finish(last: Uint8Array): PhysicalLine {
    const line = this.line++
    if (!this.open && last.length <= CARD_LIMITS.property) return { line, bytes: last, isCut: false }
    const open = this.opened()
    open.append(last)
    this.open = null
    return { line, bytes: open.bytes(), isCut: open.isCut }
  }

  private emptyLines(count: number): PhysicalLine {
    const line = this.line
    this.line += count
    return { line, bytes: new Uint8Array(), isCut: false }
  }
}
