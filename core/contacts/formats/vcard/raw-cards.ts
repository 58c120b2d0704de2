import { CARD_LIMITS } from './limits'
import { cardEdge, type UnfoldedLine } from './unfold'

/** The properties of one card as they stood between its BEGIN and its END. */
export type RawCard = {
  /** The line of its BEGIN. */
  line: number
  properties: UnfoldedLine[]
  isTooLarge: boolean
  hasEnd: boolean
  /** Lines that belong to no card, before it or after it. */
  strays: UnfoldedLine[]
}

const LONGEST_VERSION_LINE = 20
const NESTING_VERSION = /^version(;[^:]*)?:\s*2\.1\s*$/i
const VERSION = /^version[;:]/i

function text({ bytes }: UnfoldedLine): string {
  return bytes.length > LONGEST_VERSION_LINE ? '' : Buffer.from(bytes).toString('latin1')
}

/** Only vCard 2.1, and a card that does not tell its version, may hold another; elsewhere an END was forgotten. */
function mayHoldAnother(card: RawCard): boolean {
  const version = card.properties.map(text).find((line) => VERSION.test(line))
  return version === undefined || NESTING_VERSION.test(version)
}

/**
 * Puts properties together to cards, also to those inside another (vCard 2.1, AGENT), which come out before it. Every
 * BEGIN makes a card, whether its END is there or not. The open cards together keep within the size of one.
 */
export class CardSplitter {
  private stack: RawCard[] = []
  private size = 0
  private strays: UnfoldedLine[] = []

  private add(line: UnfoldedLine): void {
    const card = this.stack.at(-1)
    if (!card) {
      if (this.strays.length < CARD_LIMITS.findings) this.strays.push(excerpt(line))
      return
    }
    if (card.isTooLarge) return
    this.size += line.bytes.length
    if (line.isCut || this.size > CARD_LIMITS.card) {
      this.size -= sizeOf(card) + line.bytes.length
      card.properties = []
      card.isTooLarge = true
    } else card.properties.push(line)
  }

  *push(line: UnfoldedLine): Generator<RawCard> {
    const edge = cardEdge(line.bytes)
    if (edge === 'begin') yield* this.begin(line.line)
    else if (edge === 'end') yield* this.close(true)
    else this.add(line)
  }

  *end(): Generator<RawCard> {
    while (this.stack.length > 0) yield* this.close(false)
  }

  private *begin(line: number): Generator<RawCard> {
    const outer = this.stack.at(-1)
    if (outer && !mayHoldAnother(outer)) yield* this.close(false)
    if (this.stack.length >= CARD_LIMITS.depth) yield* this.closeOutermost()
    const { strays } = this
    this.strays = []
    this.stack.push({ line, properties: [], isTooLarge: false, hasEnd: false, strays })
  }

  private *close(hasEnd: boolean): Generator<RawCard> {
    const card = this.stack.pop()
    if (!card) return
    this.size -= sizeOf(card)
    yield { ...card, hasEnd }
  }

  private *closeOutermost(): Generator<RawCard> {
    const card = this.stack.shift()
    if (!card) return
    this.size -= sizeOf(card)
    yield card
  }
}

function sizeOf(card: RawCard): number {
  return card.properties.reduce((sum, line) => sum + line.bytes.length, 0)
}

function excerpt({ line, bytes, isCut }: UnfoldedLine): UnfoldedLine {
  return { line, bytes: bytes.slice(0, CARD_LIMITS.cell), isCut }
}
