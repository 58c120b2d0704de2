import { GrowingBytes } from './growing-bytes'
import { CARD_LIMITS } from './limits'
import type { PhysicalLine } from './physical-lines'

const SPACE = 32
const TAB = 9
const COLON = 58
const EQUALS = 61
const BASE64_LINE = /^[A-Za-z0-9+/]+=*[ \t]*$/
const CARD_EDGE = /^(begin|end)[ \t]*:[ \t]*vcard\s*$/i

/** A property as it stood in the file, unfolded but not yet decoded. */
export type UnfoldedLine = { line: number; bytes: Uint8Array; isCut: boolean }

/** Whether a line begins or ends a card; null for any other. */
export function cardEdge(bytes: Uint8Array): 'begin' | 'end' | null {
  if (bytes.length > 100) return null
  const edge = CARD_EDGE.exec(Buffer.from(bytes).toString('latin1'))?.[1]?.toLowerCase()
  return edge === 'begin' || edge === 'end' ? edge : null
}

class OpenLine {
  readonly content = new GrowingBytes(CARD_LIMITS.property)
  isCut = false
  private transfer: 'quoted-printable' | 'base64' | 'none' | null = null
  private scanned = 0

  constructor(readonly line: number) {}

  append(bytes: Uint8Array, isCut: boolean): void {
    this.content.append(bytes)
    this.isCut ||= isCut || this.content.isCut
  }

  /** How the value is encoded, which its name and parameters say; `none` until their colon has been read. */
  encoding(): 'quoted-printable' | 'base64' | 'none' {
    if (this.transfer !== null) return this.transfer
    const bytes = this.content.bytes()
    const colon = bytes.indexOf(COLON, this.scanned)
    this.scanned = bytes.length
    if (colon === -1) return 'none'
    const head = Buffer.from(bytes.subarray(0, Math.min(colon, CARD_LIMITS.head))).toString('latin1')
    if (/;(encoding=)?"?quoted-printable\b/i.test(head)) this.transfer = 'quoted-printable'
    else this.transfer = /;(encoding=)?"?(base64|b)(?=[;:"]|$)/i.test(head) ? 'base64' : 'none'
    return this.transfer
  }

  /** Whether it ends with the `=` by which quoted-printable text says that it goes on (RFC 2045 section 6.7). */
  hasSoftBreak(): boolean {
    return this.content.bytes().at(-1) === EQUALS && this.encoding() === 'quoted-printable'
  }

  dropSoftBreak(): void {
    this.content.dropLast()
  }
}

/**
 * Puts lines together to properties, as bytes, since folds cut characters in two. A line goes on with one that begins
 * with a space or tab (RFC 6350 section 3.2), a quoted-printable one after its soft break, and base64 with further
 * base64 until an empty line (vCard 2.1). The edges of cards are never swallowed.
 */
export class Unfolder {
  private open: OpenLine | null = null

  private continues(bytes: Uint8Array, isCut: boolean): boolean {
    const { open } = this
    if (!open) return false
    if (open.hasSoftBreak()) {
      open.dropSoftBreak()
      open.append(bytes, isCut)
      return true
    }
    const isFold = bytes[0] === SPACE || bytes[0] === TAB
    if (!isFold && !(open.encoding() === 'base64' && isBase64(bytes))) return false
    open.append(isFold ? bytes.subarray(1) : bytes, isCut)
    return true
  }

  /** Takes the next line; gives what it shows to be complete. */
  *push({ line, bytes, isCut }: PhysicalLine): Generator<UnfoldedLine> {
    const isEdge = cardEdge(bytes) !== null
    if (!isEdge && this.continues(bytes, isCut)) return
    yield* this.end()
    if (isEdge) yield { line, bytes, isCut }
    else if (bytes.length > 0) {
      this.open = new OpenLine(line)
      this.open.append(bytes, isCut)
    }
  }

  /** The last property, when no more lines come. */
  *end(): Generator<UnfoldedLine> {
    const { open } = this
    this.open = null
    if (open) yield { line: open.line, bytes: open.content.bytes(), isCut: open.isCut }
  }
}

function isBase64(bytes: Uint8Array): boolean {
  return !bytes.includes(COLON) && BASE64_LINE.test(Buffer.from(bytes).toString('latin1'))
}
